import { dayOf, formatLocalDate, yearOf, type LocalDay } from "../calendar/local-day.ts";
import type { LocalDate } from "../calendar/business-calendar.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { localDayAt } from "../compile/zone-offsets.ts";
import type { EpochMilliseconds } from "../epoch-milliseconds.ts";
import { workingTimeError, type WorkingTimeError } from "../working-time-error.ts";
import { assertInstant } from "./operands.ts";
import type { ProvisionalOptions, Reckoned } from "./reckoned.ts";

/** Passes an instant the calendar knows about. Throws `invalid-instant` or `beyond-coverage`. */
export function assertCovered(calendar: CompiledCalendar, at: EpochMilliseconds, field: string): void {
  assertInstant(at, field);
  if (at >= calendar.coverage.from && at <= calendar.coverage.to) return;
  throw beyondCoverage(calendar, field, `${new Date(at).toISOString()} lies outside`);
}

/** The day of a date the calendar knows about. Throws `invalid-date` or `beyond-coverage`. */
export function coveredDay(calendar: CompiledCalendar, date: LocalDate, field: string): LocalDay {
  const day = dayOf(date, field);
  assertCoveredDay(calendar, day, field);
  return day;
}

/** Passes a day the calendar knows about. Throws `beyond-coverage`. */
export function assertCoveredDay(calendar: CompiledCalendar, day: LocalDay, field: string): void {
  const { first, last } = calendar.coveredDays;
  if (day >= first && day <= last) return;
  throw beyondCoverage(calendar, field, `${formatLocalDate(day)} lies outside`);
}

/** The error for an answer that the calendar's data cannot give. */
export function beyondCoverage(calendar: CompiledCalendar, field: string, problem: string): WorkingTimeError {
  const { id, version, coverage } = calendar.definition;
  return workingTimeError("beyond-coverage", {
    field,
    problem: `${problem} calendar ${id} ${version}, which covers ${coverage.from} to ${coverage.to}`,
    remedy: "Use a version of the calendar with a longer coverage.",
  });
}

/**
 * Gives out `value`, which was computed from the calendar between `from` and `to`: marked, or refused with
 * `provisional-year`, if that touches a provisional year.
 */
export function reckoned<Value>(
  calendar: CompiledCalendar,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
  value: Value,
  options: ProvisionalOptions | undefined,
): Reckoned<Value> {
  const touched = calendar.provisional.find((years) => years.from < to && from < years.to);
  if (touched === undefined) return { value, provisional: false };
  if (options?.provisional === "mark") return { value, provisional: true };
  const { id, version } = calendar.definition;
  const year = yearOf(localDayAt(calendar.offsets, touched.from));
  throw workingTimeError("provisional-year", {
    field: "options.provisional",
    problem: `The answer rests on ${year}, a provisional year of calendar ${id} ${version}`,
    remedy: 'Use a version of the calendar that knows the year, or pass provisional: "mark".',
  });
}
