import type { ClockRule } from "@complaint-ledger/policy";

/** An acknowledgement through any medium: whether it was in writing shows only from the medium. */
export const acknowledged: ClockRule["stopsOn"] = [[{ event: "ComplaintAcknowledged" }]];
