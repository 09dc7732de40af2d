import { COVERABLE } from "./parse-calendar.ts";
import { WEEKDAYS, type BusinessCalendar, type OpeningHours } from "./business-calendar.ts";

const ALL_DAY: readonly OpeningHours[] = [{ open: "00:00", close: "24:00" }];

/**
 * The 24×7 calendar of a zone: every instant is working time, every date a working day. Keep the result:
 * calendars are compiled once per object.
 *
 * ```ts
 * const calendar = compileCalendar(aroundTheClock("Europe/Berlin"));
 * ```
 */
export function aroundTheClock(timeZone: string): BusinessCalendar {
  return {
    id: `24x7 ${timeZone}`,
    version: 1,
    timeZone,
    coverage: COVERABLE,
    weekly: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ALL_DAY])),
    exceptionalDays: {},
    provisionalYears: [],
  };
}
