import type { CountingRule } from "@complaint-ledger/policy";

/** "On the same day" (当日): the day of the start is the only day, a day off is a day like any other, until 24:00 (ours). */
export const sameDayCounting: CountingRule = {
  startDay: "counts",
  startOnDayOff: "asIs",
  startAfterClose: "asIs",
  lastDayOnDayOff: "stays",
  lastDayEnds: "midnight",
};
