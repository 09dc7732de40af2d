import type { BusinessCalendar } from "@complaint-ledger/working-time";
// The data, not the functions: these read their dates in the zone of the machine.
import arrangements from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { calendarOfArrangements, type ChinaCalendarOptions } from "./calendar-of-arrangements.ts";

export type { ChinaCalendarOptions } from "./calendar-of-arrangements.ts";
export type { CalendarError, CalendarErrorCode } from "./calendar-error.ts";

/**
 * The calendar of Chinese offices, `cn-office` version 1: Monday to Friday in Asia/Shanghai, with the holidays and make-up
 * workdays of the State Council's notices as the optional peer `chinese-days` has them. It covers the announced
 * years and no more; years beyond are refused (`year-not-announced`) or, if asked for, marked provisional.
 *
 * A notice may move days at the end of the year before it (29 December 2018 became a workday through that of 2019), so
 * the last days of the last announced year are settled only with the next notice.
 *
 * ```ts
 * const calendar = compileCalendar(chinaCalendar({ from: "2024-01-01" }));
 * isWorkingDay(calendar, "2024-02-04").value; // true, a Sunday worked for the Spring Festival
 * ```
 */
export function chinaCalendar(options: ChinaCalendarOptions = {}): BusinessCalendar {
  return calendarOfArrangements(arrangements, options);
}
