import type { LabelTable } from "../label-table.ts";

/** What the parts of a dossier are called, in English. */
export const headings: LabelTable["headings"] = {
  complaint: "Complaint",
  head: "Register",
  duties: "Still to be done",
  clocks: "Time limits",
  findings: "Findings of liability",
  callbacks: "Callbacks",
  remarks: "Remarks on callbacks",
  evidence: "Evidence",
  events: "What happened",
};
