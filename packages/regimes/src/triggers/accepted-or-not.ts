import type { ClockRule } from "@complaint-ledger/policy";

/** A decision to take the complaint on, or not to. */
export const acceptedOrNot: ClockRule["stopsOn"] = [
  [{ event: "ComplaintAccepted" }],
  [{ event: "ComplaintNotAccepted" }],
];
