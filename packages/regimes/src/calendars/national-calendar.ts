import {
  parseCalendar,
  type BusinessCalendar,
  type ExceptionalDay,
  type LocalDate,
  type OpeningHours,
} from "@complaint-ledger/working-time";
import Holidays from "date-holidays";
import { calendarError } from "./calendar-error.ts";
import { daysOffOf, type DayOff } from "./day-off.ts";
import { weekdayOf } from "./weekday-of.ts";

export type { CalendarError, CalendarErrorCode } from "./calendar-error.ts";

/** Whose public holidays, and what is worked otherwise. */
export interface NationalCalendarOptions {
  /** ISO 3166-1 code in capitals, e.g. `GB`. For China use `chinaCalendar`: make-up workdays are not in this data. */
  readonly country: string;
  /** Subdivision as `date-holidays` names it, e.g. `ENG`, or two levels of it, `BY.A`; absent: nationwide holidays only. */
  readonly region?: string;
  /** IANA zone in which the hours are meant. */
  readonly timeZone: string;
  /** The hours of each weekday; a weekday left out is a day off. */
  readonly weekly: BusinessCalendar["weekly"];
  /** First and last date covered. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Country and region in lower case, e.g. `gb-eng`, unless given. */
  readonly id?: string;
  /** `1` unless given. Give another when anything changes, also through an update of `date-holidays`. */
  readonly version?: number;
  /** Years of the range for which an answer should be provisional, e.g. those to come; none unless given. */
  readonly provisionalYears?: readonly number[];
}

/**
 * A calendar with the public holidays of a country, substitute and observed days included, as the optional peer
 * `date-holidays` reckons them by rule. Bank, school and optional holidays and observances are working days. Nobody
 * has announced the holidays of years to come; name those years in `provisionalYears`.
 *
 * Throws `unknown-country` and `unknown-region`, and `invalid-calendar` of working-time for hours, dates or zone.
 *
 * ```ts
 * const office = [{ open: "09:00", close: "17:00" }];
 * const weekly = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
 * nationalCalendar({ country: "GB", region: "ENG", timeZone: "Europe/London", weekly, from: "2020-01-01", to: "2026-12-31" });
 * ```
 */
export function nationalCalendar(options: NationalCalendarOptions): BusinessCalendar {
  const { country, region, timeZone, weekly, from, to, provisionalYears = [] } = options;
  const calendar: BusinessCalendar = {
    id: options.id ?? [country, ...(region?.split(".") ?? [])].join("-").toLowerCase(),
    version: options.version ?? 1,
    timeZone,
    coverage: { from, to },
    weekly,
    exceptionalDays: {},
    provisionalYears,
  };
  const holidays = holidaysOf(country, region);
  // Read first, so that holidays are only asked for in years that exist.
  parseCalendar(calendar);
  return parseCalendar({ ...calendar, exceptionalDays: exceptionalDays(publicDaysOff(holidays, from, to), weekly) });
}

function holidaysOf(country: string, region: string | undefined): Holidays {
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), country)) {
    const problem = `date-holidays knows no country ${country}`;
    const remedy = "Pass an ISO 3166-1 code in capitals, like GB.";
    throw calendarError("unknown-country", { field: "country", problem, remedy });
  }
  const [state, district, ...rest] = region?.split(".") ?? [];
  const states = namesOf(known.getStates(country));
  const districts = state === undefined ? [] : namesOf(known.getRegions(country, state));
  const exists =
    (state === undefined || states.includes(state)) && (district === undefined || districts.includes(district));
  if (!exists || rest.length > 0) {
    const problem = `date-holidays knows no region ${region} of ${country}`;
    const remedy = `Leave it out, or use one of ${states.includes(state ?? "") ? districts.map((name) => `${state}.${name}`).join(", ") : states.join(", ")}.`;
    throw calendarError("unknown-region", { field: "region", problem, remedy });
  }
  return new Holidays(region === undefined ? country : `${country}.${region}`, { languages: "en" });
}

/** The keys of a table that `date-holidays` may not have, whatever its types say. */
function namesOf(table: Readonly<Record<string, string>> | null | undefined): readonly string[] {
  return Object.keys(table ?? {});
}

function publicDaysOff(holidays: Holidays, from: LocalDate, to: LocalDate): readonly DayOff[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  // A holiday of the year before may reach into the first year.
  const years = Array.from({ length: last - first + 2 }, (_, i) => first - 1 + i);
  return years
    .flatMap((year) => holidays.getHolidays(year))
    .filter(({ type }) => type === "public")
    .flatMap(daysOffOf)
    .filter(({ date }) => from <= date && date <= to);
}

function exceptionalDays(
  daysOff: readonly DayOff[],
  weekly: BusinessCalendar["weekly"],
): BusinessCalendar["exceptionalDays"] {
  const days = new Map<LocalDate, ExceptionalDay>();
  for (const { date, name, after } of daysOff) {
    const hours = after === undefined ? [] : hoursUntil(after, weekly[weekdayOf(date)] ?? []);
    // Of two holidays on one date the first named stays, unless only the other takes the whole day.
    if (hours.length === 0) {
      if (days.get(date)?.kind !== "holiday") days.set(date, { kind: "holiday", name });
    } else if (!days.has(date)) days.set(date, { kind: "specialHours", name, hours });
  }
  return Object.fromEntries([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function hoursUntil(time: string, hours: readonly OpeningHours[]): readonly OpeningHours[] {
  return hours.flatMap(({ open, close }) => (open >= time ? [] : [{ open, close: close < time ? close : time }]));
}
