import type { CountingRule } from "@complaint-ledger/policy";

/**
 * "Within n days of receiving it", where the regulation says nothing else: the day of receipt does not count, nothing rolls
 * on, and the last day ends at 24:00 (ours). Working days are days of the policy's calendar.
 */
export const daysAfterReceipt: CountingRule = {
  startDay: "excluded",
  startOnDayOff: "asIs",
  startAfterClose: "asIs",
  lastDayOnDayOff: "stays",
  lastDayEnds: "midnight",
};
