import { DAY } from "../epoch-milliseconds.ts";
import { workingTimeError } from "../working-time-error.ts";
import type { LocalDate } from "./business-calendar.ts";

/** A local date as a number, counted from 1970-01-01, so that dates can be compared and added to. */
export type LocalDay = number;

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** The number of the day `date` names, or undefined if it is no `YYYY-MM-DD` or there is no such day in the calendar. */
export function parseLocalDate(date: string): LocalDay | undefined {
  if (!FORM.test(date)) return undefined;
  const day = Date.parse(date) / DAY;
  return Number.isInteger(day) && formatLocalDate(day) === date ? day : undefined;
}

/** The number of the day `date` names. Throws `invalid-date`. */
export function dayOf(date: LocalDate, field: string): LocalDay {
  const day = parseLocalDate(date);
  if (day !== undefined) return day;
  const remedy = "Pass a date of the calendar, like 2026-12-31.";
  throw workingTimeError("invalid-date", { field, problem: `${date} is not a date`, remedy });
}

/** The date a day's number stands for. */
export function formatLocalDate(day: LocalDay): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(day: LocalDay): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Where the weekday of a day, from 1970 on, stands in the week: 0 is Monday. */
export function weekdayIndex(day: LocalDay): number {
  // 1970-01-01 was a Thursday.
  return (day + 3) % 7;
}
