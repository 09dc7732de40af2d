import type { LabelTable } from "../label-table.ts";

/** What the parts of a dossier are called, in Chinese. */
export const headings: LabelTable["headings"] = {
  complaint: "投诉",
  head: "投诉登记表",
  duties: "待办事项",
  clocks: "处理时限",
  findings: "责任认定",
  callbacks: "回访",
  remarks: "回访检查意见",
  evidence: "证据",
  events: "处理经过",
};
