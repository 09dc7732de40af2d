import type { Duration } from "@complaint-ledger/policy";
import {
  localDateAt,
  nthWorkingDay,
  type EpochMilliseconds,
  type Interval,
  type LocalDate,
} from "@complaint-ledger/working-time";
import { kindOfUnit, type ClockTime } from "./clock-time.ts";
import { DAY, HOUR, MINUTE } from "./epoch.ts";
import { instantOn, timeOfDayAt } from "./wall-clock.ts";

/**
 * The instant that lies a duration before a deadline, in the clock's own kind of time: two working hours before Monday
 * 10:00 it was Friday afternoon. So many days before is the same clock time so many days earlier; days at whose end
 * the clock stands still do not count.
 */
export function warningBefore(
  due: EpochMilliseconds,
  { amount, unit }: Duration,
  time: ClockTime,
  blocked: readonly Interval[],
): EpochMilliseconds {
  switch (unit) {
    case "minutes":
      return kindOfUnit(unit, time).before(due, amount * MINUTE, blocked);
    case "hours":
    case "workingHours":
      return kindOfUnit(unit, time).before(due, amount * HOUR, blocked);
    case "calendarDays":
      return daysBefore(due, amount, time, blocked, calendarDayBefore);
    case "weeks":
      return daysBefore(due, 7 * amount, time, blocked, calendarDayBefore);
    case "months":
      return clockTimeOn(due, time, monthsBefore(dayOf(due, time), amount));
    case "workingDays":
      return daysBefore(due, amount, time, blocked, (date) => {
        return nthWorkingDay(time.calendar, calendarDayBefore(date), 0, { provisional: "mark" }).value;
      });
  }
}

function daysBefore(
  due: EpochMilliseconds,
  days: number,
  time: ClockTime,
  blocked: readonly Interval[],
  dayBefore: (date: LocalDate) => LocalDate,
): EpochMilliseconds {
  let date = dayOf(due, time);
  let warning = due;
  for (let counted = 0; counted < days;) {
    date = dayBefore(date);
    warning = clockTimeOn(due, time, date);
    if (!blocked.some(({ from, to }) => from <= warning && warning < to)) counted++;
  }
  return warning;
}

/** The day a deadline ends; one at 24:00 belongs to the day that it ends, not to the one that begins then. */
function dayOf(due: EpochMilliseconds, { calendar }: ClockTime): LocalDate {
  return localDateAt(calendar, due - 1);
}

function clockTimeOn(due: EpochMilliseconds, time: ClockTime, date: LocalDate): EpochMilliseconds {
  const endsItsDay = localDateAt(time.calendar, due) !== dayOf(due, time);
  return instantOn(time.calendar, date, endsItsDay ? DAY : timeOfDayAt(time.calendar, due));
}

function calendarDayBefore(date: LocalDate): LocalDate {
  return new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
}

function monthsBefore(date: LocalDate, months: number): LocalDate {
  const day = new Date(date);
  const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1);
  const next = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 1);
  return new Date(Math.min(first + (day.getUTCDate() - 1) * DAY, next - DAY)).toISOString().slice(0, 10);
}
