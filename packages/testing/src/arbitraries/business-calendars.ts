import type { BusinessCalendar, ExceptionalDay, OpeningHours, Weekday } from "@complaint-ledger/working-time";
import fc from "fast-check";

/** What calendars are wanted. */
export interface BusinessCalendarsOptions {
  /** IANA names to choose from. Default: zones with and without clock changes. */
  readonly timeZones?: readonly string[];
  /** The days covered, as `YYYY-MM-DD`, both included. Default: the year 2024. */
  readonly coverage?: BusinessCalendar["coverage"];
}

/**
 * Valid calendars: up to three stretches of working time a day, also across midnight by two of them, days off, holidays,
 * make-up workdays, special hours, provisional years. `compileCalendar` takes each of them. A calendar may be closed all
 * year; shrinks to one without any hours.
 *
 * @example
 * fc.property(businessCalendars(), (calendar) => compileCalendar(calendar).definition.id === calendar.id);
 */
export function businessCalendars(options: BusinessCalendarsOptions = {}): fc.Arbitrary<BusinessCalendar> {
  const { timeZones = someZones, coverage = { from: "2024-01-01", to: "2024-12-31" } } = options;
  const first = Date.parse(coverage.from) / DAY;
  const last = Date.parse(coverage.to) / DAY;
  const date = fc.integer({ min: first, max: last }).map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  const years = Array.from(
    { length: yearOf(coverage.to) - yearOf(coverage.from) + 1 },
    (_, i) => yearOf(coverage.from) + i,
  );
  return fc.record({
    id: fc.constantFrom("office", "国务院 2024", "night shift"),
    version: fc.integer({ min: 1, max: 3 }),
    timeZone: fc.constantFrom(...timeZones),
    coverage: fc.constant(coverage),
    weekly: fc.record(weekly, { requiredKeys: [], noNullPrototype: true }),
    exceptionalDays: fc.dictionary(date, exceptionalDay, { maxKeys: 5, noNullPrototype: true }),
    provisionalYears: fc.subarray(years),
  });
}

const DAY = 86_400_000;

const someZones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"];

/** Stretches between quarters of an hour, often touching midnight. */
const hours: fc.Arbitrary<readonly OpeningHours[]> = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 36, 48, 52, 68, 96), fc.integer({ min: 0, max: 96 })), { maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
      open: clockTime(sorted[2 * i] ?? 0),
      close: clockTime(sorted[2 * i + 1] ?? 0),
    }));
  });

const weekly: Readonly<Record<Weekday, typeof hours>> = {
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: hours,
};

const filledHours = hours.filter(({ length }) => length > 0);

const exceptionalDay: fc.Arbitrary<ExceptionalDay> = fc.oneof(
  fc.constant({ kind: "holiday" as const, name: "holiday" }),
  fc.record({ kind: fc.constant("makeUpWorkday" as const), name: fc.constant("make-up day"), hours: filledHours }),
  fc.record({ kind: fc.constant("specialHours" as const), name: fc.constant("stocktaking"), hours: filledHours }),
);

function clockTime(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
