/** How days are counted towards a time limit; regulations differ in every one of these. */
export interface CountingRules {
  /** Whether the day of receipt is the first day counted, or the day after it. */
  readonly receiptDay: "counts" | "excluded";
  /**
   * When something counts as received. `asReceived`: on its date. `dayOffIsNextWorkingDay`: if that is a day off, on the
   * next working day. `closedIsNextWorkingDay`: likewise, also if it came at or after the day's last closing.
   */
  readonly receipt: "asReceived" | "dayOffIsNextWorkingDay" | "closedIsNextWorkingDay";
  /** What becomes of a last day that is a day off. A limit in working days never ends on one. */
  readonly lastDayOff: "stays" | "movesToNextWorkingDay";
  /** When the last day is over: at 24:00, or at its last closing (on a day off that stays: at 24:00). */
  readonly dayEnds: "atMidnight" | "atCloseOfBusiness";
}

/**
 * How long something may take. Plain JSON, for policies to hold.
 *
 * - `hours` pass around the clock and need no calendar; `workingHours` pass while the calendar is open. Parts are allowed (0.25 is a quarter).
 * - `workingDays`, from 1, `calendarDays` and `weeks` are counted by date; 0 calendar days is the day of receipt.
 * - `months` end on the day of the month they began on, or, where there is none, on the last of the month; if the day of
 *   receipt counts, a day earlier.
 */
export type TimeLimit =
  | { readonly unit: "hours" | "workingHours"; readonly count: number }
  | {
      readonly unit: "workingDays" | "calendarDays" | "weeks" | "months";
      readonly count: number;
      readonly counting: CountingRules;
    };
