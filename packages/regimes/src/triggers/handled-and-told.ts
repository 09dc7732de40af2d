import type { ClockRule } from "@complaint-ledger/policy";

/**
 * "Handled" (处理完毕, 予以处理并告知): the last remedy carried out and the final reply given (ours); what is not accepted is
 * answered by the explanation.
 */
export const handledAndTold: ClockRule["stopsOn"] = [
  [
    { event: "RemedyExecuted", detail: "last" },
    { event: "ReplyIssued", detail: "final" },
  ],
  [{ event: "ComplaintNotAccepted" }],
  // Where nothing is to be carried out, closing shows that it is handled and a final reply that it was told (ours).
  [{ event: "ComplaintClosed" }, { event: "ReplyIssued", detail: "final" }],
];
