import type { Duration, DurationUnit } from "../duration.ts";

/** Whether a unit runs day and night or follows a calendar; a minute can be a minute of either. */
export function kindOfTime(unit: DurationUnit): "calendar" | "working" | "either" {
  switch (unit) {
    case "minutes":
      return "either";
    case "hours":
    case "calendarDays":
    case "weeks":
    case "months":
      return "calendar";
    case "workingHours":
    case "workingDays":
      return "working";
  }
}

/** Whether `a` is longer than `b` in every calendar: its least length exceeds the greatest of `b`. */
export function isSurelyLonger(a: Duration, b: Duration): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  return a.amount * minutesOf[a.unit].least > b.amount * minutesOf[b.unit].greatest;
}

const DAY = 24 * 60;

/** Nominal lengths: a working day may be of any length up to a whole day. */
const minutesOf: Readonly<Record<DurationUnit, { readonly least: number; readonly greatest: number }>> = {
  minutes: { least: 1, greatest: 1 },
  hours: { least: 60, greatest: 60 },
  workingHours: { least: 60, greatest: 60 },
  calendarDays: { least: DAY, greatest: DAY },
  workingDays: { least: 0, greatest: DAY },
  weeks: { least: 7 * DAY, greatest: 7 * DAY },
  months: { least: 28 * DAY, greatest: 31 * DAY },
};
