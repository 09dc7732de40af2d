import { tz } from "@date-fns/tz/tz";
import { addMonths } from "date-fns/addMonths";
import { eachMonthOfInterval } from "date-fns/eachMonthOfInterval";
import type { BusinessCalendar } from "../calendar/business-calendar.ts";
import { dayOf, type LocalDay } from "../calendar/local-day.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import { DAY, type Interval } from "../epoch-milliseconds.ts";
import type { CompiledCalendar } from "./compiled-calendar.ts";
import { localHours } from "./working-hours.ts";
import { workingTables } from "./working-tables.ts";
import { endOfDay, startOfDay, zoneOffsets, type ZoneOffsets } from "./zone-offsets.ts";

const compiled = new WeakMap<BusinessCalendar, CompiledCalendar>();

/**
 * Makes a calendar ready for questions: the zone's offsets and the sums of working time over its whole coverage, after
 * which every answer is arithmetic and a binary search. Compiling fifty years takes some tens of milliseconds and
 * happens once per object; what becomes of the object afterwards changes nothing.
 *
 * Throws `invalid-calendar`, naming every problem.
 *
 * ```ts
 * const calendar = compileCalendar(officeHours);
 * addWorkingTime(calendar, Date.parse("2026-03-02T09:00:00Z"), 8 * 3_600_000).value;
 * ```
 */
export function compileCalendar(calendar: BusinessCalendar): CompiledCalendar {
  const known = compiled.get(calendar);
  if (known !== undefined) return known;
  const fresh = compile(parseCalendar(calendar));
  compiled.set(calendar, fresh);
  return fresh;
}

function compile(definition: BusinessCalendar): CompiledCalendar {
  const first = dayOf(definition.coverage.from, "coverage.from");
  const last = dayOf(definition.coverage.to, "coverage.to");
  // No zone is more than a day from UTC; the second day is for questions about the eve of the first date.
  const offsets = zoneOffsets(definition.timeZone, (first - 2) * DAY, (last + 3) * DAY);
  return {
    definition,
    coverage: { from: startOfDay(offsets, first), to: endOfDay(offsets, last) },
    coveredDays: { first, last },
    provisional: provisionalIntervals(definition.provisionalYears, offsets, first, last),
    offsets,
    ...workingTables(localHours(definition, first, last), offsets, first, last),
    months: monthStarts(first, last),
  };
}

function provisionalIntervals(
  years: readonly number[],
  offsets: ZoneOffsets,
  first: LocalDay,
  last: LocalDay,
): readonly Interval[] {
  return years.map((year) => ({
    from: startOfDay(offsets, Math.max(Date.UTC(year, 0, 1) / DAY, first)),
    to: endOfDay(offsets, Math.min(Date.UTC(year, 11, 31) / DAY, last)),
  }));
}

function monthStarts(first: LocalDay, last: LocalDay): Int32Array {
  // In UTC: date-fns would otherwise reckon in the machine's zone.
  const utc = tz("UTC");
  const span = { start: utc(first * DAY), end: addMonths(utc(last * DAY), 1) };
  return Int32Array.from(eachMonthOfInterval(span), (month) => month.getTime() / DAY);
}
