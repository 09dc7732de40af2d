import type { ClosingEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { actorText, listText } from "./parts.ts";

/** How a complaint ended and what was learnt from it, in words. */
export const closingSentences: Sentences<ClosingEvents> = {
  CorrectiveActionPlanned: ({ action, rootCause, description, owner, dueAt }, time) => ({
    headline: `Corrective action ${action} planned against ${rootCause}`,
    details: { description, owner, due: dueAt === undefined ? undefined : time(dueAt) },
  }),
  CorrectiveActionVerified: ({ action, effective, findings }) => ({
    headline: `Corrective action ${action} found ${effective ? "effective" : "not effective"}`,
    details: { findings },
  }),
  CaseReviewed: ({ findings, improvements, meeting }) => ({
    headline: "Case reviewed",
    details: { findings, improvements: listText(improvements), meeting },
  }),
  ComplaintClosed: ({ outcome, reason, approvedBy }) => ({
    headline: `Closed: ${words(outcome)}`,
    details: { reason, "approved by": approvedBy === undefined ? undefined : actorText(approvedBy) },
  }),
  ComplaintReopened: ({ reason, callback }) => ({ headline: "Reopened", details: { reason, callback } }),
};
