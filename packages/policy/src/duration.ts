/**
 * A length of time as regulations say it. What it means on a calendar (does the first day count, does a last day on a
 * holiday roll on) is said by a clock's {@link CountingRule}.
 */
export interface Duration {
  /** Whole number from 0. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** `hours` elapse day and night; `workingHours` and `workingDays` follow the policy's calendar. */
export type DurationUnit = "minutes" | "hours" | "workingHours" | "calendarDays" | "workingDays" | "weeks" | "months";
