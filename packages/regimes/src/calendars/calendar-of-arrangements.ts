import {
  parseCalendar,
  type BusinessCalendar,
  type ExceptionalDay,
  type LocalDate,
  type OpeningHours,
} from "@complaint-ledger/working-time";
import { calendarError } from "./calendar-error.ts";
import { announcedYears, occasionName, type ChinaArrangements } from "./china-arrangements.ts";
import { chinaOfficeHours, mondayToFriday } from "./office-hours.ts";

/** What may be chosen about a calendar of Chinese offices; all of it has a default. */
export interface ChinaCalendarOptions {
  /** `cn-office` unless given: the id under which the policies shipped here look for it. */
  readonly id?: string;
  /** `1` unless given. Give another when hours or holidays change, also through an update of `chinese-days`. */
  readonly version?: number;
  /** Hours of every working day, make-up workdays included; 09:00–12:00 and 13:30–18:00 unless given (ours). */
  readonly hours?: readonly OpeningHours[];
  /** First date covered; 1 January of the first announced year unless given. */
  readonly from?: LocalDate;
  /** Last date covered; 31 December of the last announced year unless given. */
  readonly to?: LocalDate;
  /**
   * What to do about years within the range whose holidays are not announced: refuse (the default), or take them as plain
   * weeks and mark them provisional, so that whoever asks about them has to accept a provisional answer.
   */
  readonly unannounced?: "refuse" | "provisional";
}

/** The calendar that these arrangements make. Throws `year-not-announced`, and `invalid-calendar` of working-time. */
export function calendarOfArrangements(
  arrangements: ChinaArrangements,
  options: ChinaCalendarOptions = {},
): BusinessCalendar {
  const announced = announcedYears(arrangements);
  const hours = options.hours ?? chinaOfficeHours;
  const from = options.from ?? `${announced[0] ?? "no year"}-01-01`;
  const to = options.to ?? `${announced.at(-1) ?? "no year"}-12-31`;
  const provisionalYears = yearsBetween(from, to).filter((year) => !announced.includes(year));
  if (options.unannounced !== "provisional") refuseUnannounced(provisionalYears, from, announced);
  return parseCalendar({
    id: options.id ?? "cn-office",
    version: options.version ?? 1,
    timeZone: "Asia/Shanghai",
    coverage: { from, to },
    weekly: mondayToFriday(hours),
    exceptionalDays: exceptionalDays(arrangements, hours, from, to),
    provisionalYears,
  });
}

function exceptionalDays(
  { holidays, workdays }: ChinaArrangements,
  hours: readonly OpeningHours[],
  from: LocalDate,
  to: LocalDate,
): BusinessCalendar["exceptionalDays"] {
  const days: (readonly [LocalDate, ExceptionalDay])[] = [
    ...Object.entries(holidays).map(
      ([date, occasion]) => [date, { kind: "holiday", name: occasionName(occasion) }] as const,
    ),
    ...Object.entries(workdays).map(
      ([date, occasion]) => [date, { kind: "makeUpWorkday", name: `for ${occasionName(occasion)}`, hours }] as const,
    ),
  ];
  const covered = days.filter(([date]) => from <= date && date <= to);
  return Object.fromEntries(covered.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function yearsBetween(from: LocalDate, to: LocalDate): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, i) => first + i);
}

function refuseUnannounced(years: readonly number[], from: LocalDate, announced: readonly number[]): void {
  const [year] = years;
  if (year === undefined) return;
  throw calendarError("year-not-announced", {
    field: from.startsWith(String(year)) ? "from" : "to",
    problem: `the holidays of ${year} are not among the data, which has ${announced[0]} to ${announced.at(-1)}`,
    remedy: 'Keep within these years, update chinese-days, or pass { unannounced: "provisional" }.',
  });
}
