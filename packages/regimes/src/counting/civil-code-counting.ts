import type { CountingRule } from "@complaint-ledger/policy";

/**
 * How a period of days is counted in China where a procedure says nothing else (Civil Code, arts 201 and 203): the day of
 * the start does not count; a last day on a day off becomes the next working day; the last day ends with business hours.
 * Hours run from the moment (art. 201), months end on the same day of the month or its last (art. 202), and what a law or
 * the parties say otherwise prevails (art. 204).
 */
export const civilCodeCounting: CountingRule = {
  startDay: "excluded",
  startOnDayOff: "asIs",
  startAfterClose: "asIs",
  lastDayOnDayOff: "rollsOn",
  lastDayEnds: "closeOfBusiness",
};
