import type { ClockRule } from "@complaint-ledger/policy";

/** A final reply, said or written, or the explanation why the complaint is not accepted. */
export const replied: ClockRule["stopsOn"] = [
  [{ event: "ReplyIssued", detail: "final" }],
  [{ event: "ComplaintNotAccepted" }],
];

/** A final reply in writing. */
export const repliedInWriting: ClockRule["stopsOn"] = [[{ event: "ReplyIssued", detail: "final", inWriting: true }]];

/** A final reply in writing, or a written word of why there is none yet. */
export const repliedOrExplainedInWriting: ClockRule["stopsOn"] = [
  ...repliedInWriting,
  [{ event: "ReplyIssued", detail: "holding", inWriting: true }],
];
