import type { CountingRule } from "@complaint-ledger/policy";

/** How a period of hours is counted: from the moment on, day and night (in China, Civil Code, art. 201). */
export const fromTheMoment: CountingRule = {
  startDay: "counts",
  startOnDayOff: "asIs",
  startAfterClose: "asIs",
  lastDayOnDayOff: "stays",
  lastDayEnds: "sameTime",
};
