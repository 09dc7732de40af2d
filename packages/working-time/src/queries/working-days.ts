import type { LocalDate } from "../calendar/business-calendar.ts";
import { dayOf, formatLocalDate, type LocalDay } from "../calendar/local-day.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { countAtMost } from "../compile/sorted-table.ts";
import { endOfDay, localDayAt, startOfDay } from "../compile/zone-offsets.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { workingTimeError } from "../working-time-error.ts";
import { assertCovered, assertCoveredDay, beyondCoverage, coveredDay, reckoned } from "./coverage.ts";
import { assertOrder } from "./operands.ts";
import type { ProvisionalOptions, Reckoned } from "./reckoned.ts";

/** The date that the wall clock of the calendar's zone shows at `at`. Throws `invalid-instant`, `beyond-coverage`. */
export function localDateAt(calendar: CompiledCalendar, at: EpochMilliseconds): LocalDate {
  assertCovered(calendar, at, "at");
  return formatLocalDate(localDayAt(calendar.offsets, at));
}

/**
 * Whether `date` is a working day: one with any working time. A date that the zone skipped is none.
 *
 * Throws `invalid-date`, `beyond-coverage`, `provisional-year`.
 */
export function isWorkingDay(
  calendar: CompiledCalendar,
  date: LocalDate,
  options?: ProvisionalOptions,
): Reckoned<boolean> {
  const day = coveredDay(calendar, date, "date");
  return reckonedDays(calendar, day, day, countUntil(calendar, day) > countUntil(calendar, day - 1), options);
}

/**
 * The n-th working day strictly after `date`. 0 gives the last working day at or before `date`, and so a working day
 * itself; −1 the one before that. To count from the first working day at or after a date, ask for the first working day
 * after the date before it.
 *
 * Throws `invalid-date`, `invalid-duration` (for an n that is not whole), `beyond-coverage`, `provisional-year`.
 *
 * ```ts
 * nthWorkingDay(calendar, "2026-03-06", 3).value; // "2026-03-11": received on a Friday, third working day
 * ```
 */
export function nthWorkingDay(
  calendar: CompiledCalendar,
  date: LocalDate,
  n: number,
  options?: ProvisionalOptions,
): Reckoned<LocalDate> {
  const day = coveredDay(calendar, date, "date");
  if (!Number.isSafeInteger(n)) {
    const problem = `${String(n)} is not a whole number`;
    throw workingTimeError("invalid-duration", { field: "n", problem, remedy: "Pass a whole number of days." });
  }
  const found = calendar.workingDays.day[countUntil(calendar, day) - 1 + n];
  if (found === undefined) throw beyondCoverage(calendar, "n", "The day lies outside");
  return reckonedDays(calendar, Math.min(day, found), Math.max(day, found), formatLocalDate(found), options);
}

/**
 * How many working days there are from `from` up to, and without, `to`, which may be the day after the coverage.
 *
 * Throws `invalid-date`, `invalid-interval`, `beyond-coverage`, `provisional-year`.
 */
export function countWorkingDays(
  calendar: CompiledCalendar,
  from: LocalDate,
  to: LocalDate,
  options?: ProvisionalOptions,
): Reckoned<number> {
  const first = coveredDay(calendar, from, "from");
  const end = dayOf(to, "to");
  assertOrder(first, end, "to");
  if (end > first) assertCoveredDay(calendar, end - 1, "to");
  const days = countUntil(calendar, end - 1) - countUntil(calendar, first - 1);
  return reckonedDays(calendar, first, end - 1, days, options);
}

/** Working days up to and with `day`. */
function countUntil({ workingDays }: CompiledCalendar, day: LocalDay): number {
  return countAtMost(workingDays.day, day);
}

function reckonedDays<Value>(
  calendar: CompiledCalendar,
  first: LocalDay,
  last: LocalDay,
  value: Value,
  options: ProvisionalOptions | undefined,
): Reckoned<Value> {
  const { offsets } = calendar;
  return reckoned(calendar, startOfDay(offsets, first), endOfDay(offsets, last), value, options);
}
