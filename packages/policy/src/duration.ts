/**
 * A length of time as regulations say it. What it means on a calendar (does the first day count, does a last day on a
 * holiday roll on) is said by a clock's {@link CountingRule}.
 */
export interface Duration {
  /** Whole number from 0. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/**
 * What a duration is counted in. Days, weeks and months begin and end in the zone of the policy's calendar; in the policy's
 * own zone if it names no calendar.
 */
export type DurationUnit =
  /** Pass day and night. */
  | "minutes"
  /** Pass day and night; an hour of summer time is an hour. */
  | "hours"
  /** Hours in which the policy's calendar is open, in the calendar's zone. */
  | "workingHours"
  /** Every day counts. */
  | "calendarDays"
  /** Days that the policy's calendar calls working days. */
  | "workingDays"
  /** Seven calendar days. */
  | "weeks"
  /** To the same day of a later month, or its last day: one month from 31 January ends on the last day of February. */
  | "months";
