import { WEEKDAYS, type BusinessCalendar, type ClockTime, type OpeningHours } from "../calendar/business-calendar.ts";
import { parseClockTime } from "../calendar/clock-time.ts";
import { dayOf, weekdayIndex, type LocalDay } from "../calendar/local-day.ts";
import { DAY } from "../epoch-milliseconds.ts";

/** Working hours on the local wall clock, in order: local milliseconds, counted as if the wall clock were UTC. */
export interface LocalHours {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The hours of every day from `first` to `last`: those of its weekday unless it is exceptional. */
export function localHours(calendar: BusinessCalendar, first: LocalDay, last: LocalDay): LocalHours {
  const weekly = WEEKDAYS.map((weekday) => clockHours(calendar.weekly[weekday] ?? []));
  const exceptional = exceptionalHours(calendar);
  const from: number[] = [];
  const to: number[] = [];
  for (let day = first; day <= last; day++) {
    for (const { open, close } of exceptional.get(day) ?? weekly[weekdayIndex(day)] ?? []) {
      from.push(day * DAY + open);
      to.push(day * DAY + close);
    }
  }
  return { from: Float64Array.from(from), to: Float64Array.from(to) };
}

/** Opening hours as milliseconds since 00:00. */
interface ClockHours {
  readonly open: number;
  readonly close: number;
}

function exceptionalHours(calendar: BusinessCalendar): ReadonlyMap<LocalDay, readonly ClockHours[]> {
  const hours = new Map<LocalDay, readonly ClockHours[]>();
  for (const [date, day] of Object.entries(calendar.exceptionalDays)) {
    hours.set(dayOf(date, "exceptionalDays"), day.kind === "holiday" ? [] : clockHours(day.hours));
  }
  return hours;
}

function clockHours(hours: readonly OpeningHours[]): readonly ClockHours[] {
  return hours.map(({ open, close }) => ({ open: millisecondsOf(open), close: millisecondsOf(close) }));
}

function millisecondsOf(time: ClockTime): number {
  const milliseconds = parseClockTime(time);
  if (milliseconds === undefined) throw new TypeError("parseCalendar lets only times of day through");
  return milliseconds;
}
