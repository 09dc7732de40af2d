import type { LocalDate, Weekday } from "@complaint-ledger/working-time";

// In the order of `Date.getUTCDay`.
const weekdays: readonly Weekday[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The day of the week of a date. Throws a `RangeError` for what is no date. */
export function weekdayOf(date: LocalDate): Weekday {
  const weekday = weekdays[new Date(date).getUTCDay()];
  if (weekday === undefined) throw new RangeError(`${date} is not a date`);
  return weekday;
}
