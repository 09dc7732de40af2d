import type { LocalDate } from "@complaint-ledger/working-time";

/** A public holiday as `date-holidays` tells it: only what does not depend on the zone of the machine. */
export interface HolidaySpan {
  /** Local date and time at which it begins, `YYYY-MM-DD HH:MM:SS`, at times followed by an offset. */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
}

/** A date that a holiday takes: all of it, or what comes after a time on the wall clock. */
export interface DayOff {
  readonly date: LocalDate;
  readonly name: string;
  /** `HH:MM` from which it is off; absent: the whole day. */
  readonly after?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The dates a holiday takes. Dates come from its text, lengths from its instants, where a clock change makes a day of 23 or
 * 25 hours. An offset behind the date (of holidays that begin at sunset the evening before) changes no date. A last day
 * that a holiday takes in part is a working day (ours): such lengths stand for half a day before the holiday.
 */
export function daysOffOf({ date, start, end, name }: HolidaySpan): readonly DayOff[] {
  const first = date.slice(0, 10);
  const time = date.slice(11, 16);
  const beginsAtMidnight = time === "00:00";
  const hours =
    Math.round((end.getTime() - start.getTime()) / HOUR) + (beginsAtMidnight ? 0 : Number(time.slice(0, 2)));
  // One hour more or less, for a clock change on the way.
  const lastWholeDay = Math.max(beginsAtMidnight ? 1 : 0, Math.floor((hours + 1) / 24));
  const whole = Array.from({ length: lastWholeDay }, (_, i) => ({ date: daysAfter(first, i), name }));
  return beginsAtMidnight ? whole : [{ date: first, name, after: time }, ...whole.slice(1)];
}

/** The date a number of days later. Days of the calendar, so reckoned in UTC, where all have 24 hours. */
function daysAfter(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
