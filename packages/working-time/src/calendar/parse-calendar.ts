import { workingTimeError, type WorkingTimeProblem } from "../working-time-error.ts";
import { WEEKDAYS, type BusinessCalendar, type OpeningHours, type Weekday } from "./business-calendar.ts";
import { parseLocalDate } from "./local-day.ts";
import { isText, readRecord, refuseOtherKeys, type Report } from "./calendar-fields.ts";
import { readExceptionalDays } from "./exceptional-days.ts";
import { readHours } from "./opening-hours.ts";
import { isTimeZone } from "./time-zone.ts";

/**
 * The dates a calendar may cover. Before 1973 some zones (Africa/Monrovia, to 1972) were off UTC by odd seconds,
 * which `@date-fns/tz` misreads.
 */
export const COVERABLE: BusinessCalendar["coverage"] = { from: "1973-01-01", to: "2199-12-31" };

/**
 * Reads a calendar from plain JSON: a deeply frozen copy of its own. Throws `invalid-calendar`, whose `problems` name
 * everything that is wrong, each with its place.
 *
 * ```ts
 * const calendar = parseCalendar(JSON.parse(text));
 * ```
 */
export function parseCalendar(value: unknown): BusinessCalendar {
  const problems: WorkingTimeProblem[] = [];
  const calendar = readCalendar(value, (field, problem, remedy) => problems.push({ field, problem, remedy }));
  const [first, ...others] = problems;
  if (first !== undefined) throw workingTimeError("invalid-calendar", first, ...others);
  return calendar;
}

function readCalendar(value: unknown, report: Report): BusinessCalendar {
  const fields = readRecord(value, "calendar", report);
  refuseOtherKeys(
    fields,
    ["id", "version", "timeZone", "coverage", "weekly", "exceptionalDays", "provisionalYears"],
    "",
    report,
  );
  const coverage = readCoverage(fields["coverage"], report);
  const calendar: BusinessCalendar = {
    id: readText(fields["id"], "id", report),
    version: readVersion(fields["version"], report),
    timeZone: readTimeZone(fields["timeZone"], report),
    coverage,
    weekly: readWeekly(fields["weekly"], report),
    exceptionalDays: readExceptionalDays(fields["exceptionalDays"], coverage, report),
    provisionalYears: readProvisionalYears(fields["provisionalYears"], coverage, report),
  };
  return Object.freeze(calendar);
}

function readText(value: unknown, field: string, report: Report): string {
  if (isText(value)) return value;
  report(field, "is not a text of 1 to 200 characters", "Give the calendar a name.");
  return "";
}

function readVersion(value: unknown, report: Report): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  report("version", "is not a whole number from 1", "Number the versions of a calendar, from 1.");
  return 1;
}

function readTimeZone(value: unknown, report: Report): string {
  if (isText(value) && isTimeZone(value)) return value;
  report("timeZone", "is not a time zone this runtime knows", "Use an IANA name such as Asia/Shanghai.");
  return "";
}

function readCoverage(value: unknown, report: Report): BusinessCalendar["coverage"] {
  const fields = readRecord(value, "coverage", report);
  refuseOtherKeys(fields, ["from", "to"], "coverage.", report);
  const from = readCoveredDate(fields["from"], "coverage.from", report);
  const to = readCoveredDate(fields["to"], "coverage.to", report);
  if (from > to) report("coverage.to", `lies before ${from}`, "Let the coverage end on or after the day it starts.");
  return Object.freeze({ from, to });
}

function readCoveredDate(value: unknown, field: string, report: Report): string {
  if (typeof value === "string" && parseLocalDate(value) !== undefined) {
    if (value >= COVERABLE.from && value <= COVERABLE.to) return value;
    report(field, `${value} is out of reach`, `Use a date from ${COVERABLE.from} to ${COVERABLE.to}.`);
  } else {
    report(field, "is not a date", "Use a date of the calendar, like 2026-12-31.");
  }
  return field === "coverage.from" ? COVERABLE.from : COVERABLE.to;
}

function readWeekly(value: unknown, report: Report): BusinessCalendar["weekly"] {
  const fields = readRecord(value, "weekly", report);
  refuseOtherKeys(fields, WEEKDAYS, "weekly.", report);
  const weekly: { [Day in Weekday]?: readonly OpeningHours[] } = {};
  for (const weekday of WEEKDAYS) {
    if (Object.hasOwn(fields, weekday)) weekly[weekday] = readHours(fields[weekday], `weekly.${weekday}`, report);
  }
  return Object.freeze(weekly);
}

function readProvisionalYears(
  value: unknown,
  coverage: BusinessCalendar["coverage"],
  report: Report,
): readonly number[] {
  if (!Array.isArray(value)) {
    report("provisionalYears", "is not a list", "List the years whose holidays are not announced yet, [] if all are.");
    return [];
  }
  const first = Number(coverage.from.slice(0, 4));
  const last = Number(coverage.to.slice(0, 4));
  const years: number[] = [];
  value.forEach((year: unknown, i) => {
    const field = `provisionalYears[${i}]`;
    if (typeof year !== "number" || !Number.isInteger(year) || year < first || year > last) {
      report(field, "is not a year of the coverage", `List whole years from ${first} to ${last}.`);
    } else if (years.includes(year)) {
      report(field, `${year} stands twice`, "List each year once.");
    } else {
      years.push(year);
    }
  });
  return Object.freeze(years);
}
