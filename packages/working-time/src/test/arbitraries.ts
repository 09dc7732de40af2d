import fc from "fast-check";
import {
  WEEKDAYS,
  type BusinessCalendar,
  type ExceptionalDay,
  type OpeningHours,
} from "../calendar/business-calendar.ts";
import { formatLocalDate, parseLocalDate } from "../calendar/local-day.ts";
import type { Interval } from "../epoch-milliseconds.ts";
import { CLOCK_CHANGES } from "./clock-changes.ts";
import { office } from "./office.ts";

/** Hours of a day: up to three stretches between arbitrary quarters of an hour, often touching midnight. */
export const dayHours: fc.Arbitrary<readonly OpeningHours[]> = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 4, 8, 96), fc.integer({ min: 0, max: 96 })), { maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
      open: clockTime(sorted[2 * i] ?? 0),
      close: clockTime(sorted[2 * i + 1] ?? 0),
    }));
  });

function clockTime(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
}

/** A calendar of some days on either side of one of the clock changes. */
export const calendarAroundChange: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    change: fc.constantFrom(...CLOCK_CHANGES),
    week: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    exceptional: fc.dictionary(
      fc.integer({ min: -5, max: 5 }).map(String),
      fc.oneof(
        fc.constant<ExceptionalDay>({ kind: "holiday", name: "holiday" }),
        dayHours
          .filter((hours) => hours.length > 0)
          .map((hours): ExceptionalDay => ({ kind: "specialHours", name: "special", hours })),
      ),
      { maxKeys: 3 },
    ),
  })
  .map(({ change, week, exceptional }) => {
    const day = parseLocalDate(change.date) ?? 0;
    return office({
      id: change.what,
      timeZone: change.timeZone,
      coverage: { from: formatLocalDate(day - 5), to: formatLocalDate(day + 5) },
      weekly: Object.fromEntries(WEEKDAYS.map((weekday, i) => [weekday, week[i] ?? []])),
      exceptionalDays: Object.fromEntries(
        Object.entries(exceptional).map(([distance, value]) => [formatLocalDate(day + Number(distance)), value]),
      ),
    });
  });

/** An instant of an interval, its ends included, often on a quarter of an hour. */
export function instantWithin({ from, to }: Interval): fc.Arbitrary<number> {
  const quarters = Math.floor((to - from) / 900_000);
  return fc.oneof(
    fc.integer({ min: from, max: to }),
    fc.integer({ min: 0, max: quarters }).map((quarter) => from + quarter * 900_000),
  );
}

/** Up to five pauses that may overlap, touch, be empty, and lie partly outside the interval. */
export function pausesAround({ from, to }: Interval): fc.Arbitrary<readonly Interval[]> {
  const around = { from: from - 86_400_000, to: to + 86_400_000 };
  const pause = fc
    .tuple(
      instantWithin(around),
      fc.oneof(
        fc.nat(120_000),
        fc.nat(300).map((quarters) => quarters * 900_000),
        fc.nat(3e8),
      ),
    )
    .map(([start, length]) => ({ from: start, to: start + length }));
  return fc.array(pause, { maxLength: 5 });
}
