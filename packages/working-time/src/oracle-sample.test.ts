import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  WEEKDAYS,
  type BusinessCalendar,
  type ExceptionalDay,
  type OpeningHours,
} from "./calendar/business-calendar.ts";
import { formatLocalDate, parseLocalDate } from "./calendar/local-day.ts";
import { compileCalendar } from "./compile/compile-calendar.ts";
import type { CompiledCalendar } from "./compile/compiled-calendar.ts";
import { addWorkingTime } from "./queries/add-working-time.ts";
import { subtractWorkingTime } from "./queries/subtract-working-time.ts";
import { countWorkingDays, isWorkingDay, nthWorkingDay } from "./queries/working-days.ts";
import { workingTimeBetween } from "./queries/working-time-between.ts";
import { at, iso, office, weekdays } from "./test/office.ts";

type Hours = readonly (readonly [string, string])[];

interface OracleCalendar {
  readonly timeZone: string;
  readonly weekly: Readonly<Record<string, Hours>>;
  readonly holidays: readonly string[];
  readonly overrides: Readonly<Record<string, Hours>>;
}

interface OracleDayCalendar {
  readonly weekly: string;
  readonly holidays: readonly string[];
  readonly makeupWorkdays: readonly string[];
}

interface OracleTimes {
  readonly id: string;
  readonly calendar: string | OracleCalendar;
  readonly start: string;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
}

type OracleCase = OracleTimes &
  (
    | {
        readonly kind: "deadline";
        readonly durationSeconds: number;
        readonly expected: { readonly deadline: string; readonly deadlineRolled: string };
      }
    | {
        readonly kind: "deadlineBackward";
        readonly durationSeconds: number;
        readonly expected: { readonly deadline: string };
      }
    | { readonly kind: "elapsed"; readonly end: string; readonly expected: { readonly elapsedSeconds: number } }
  );

type OracleDayCase =
  | {
      readonly kind: "nthWorkingDay";
      readonly id: string;
      readonly calendar: string;
      readonly receiptDate: string;
      readonly n: number;
      readonly receiptIsWorkingDay: boolean;
      readonly expected: {
        readonly receiptDayExcluded: string;
        readonly receiptDeemedNextWorkingDayThenExcluded: string;
      };
    }
  | {
      readonly kind: "countWorkingDays";
      readonly id: string;
      readonly calendar: string;
      readonly start: string;
      readonly endExclusive: string;
      readonly expected: number;
    };

interface OracleSample {
  readonly calendars: Readonly<Record<string, OracleCalendar>>;
  readonly dayCalendars: Readonly<Record<string, OracleDayCalendar>>;
  readonly cases: readonly OracleCase[];
  readonly dayCases: readonly OracleDayCase[];
}

const file = fileURLToPath(new URL("../../../../shared/oracles/working-time-sample.json", import.meta.url));
const present = existsSync(file);
const sample: OracleSample = present
  ? JSON.parse(readFileSync(file, "utf8"))
  : { calendars: {}, dayCalendars: {}, cases: [], dayCases: [] };

const title = present
  ? "sample of other implementations"
  : "sample of other implementations (absent: ../shared/oracles)";

describe.skipIf(!present)(title, () => {
  it.each(sample.cases.map((oracleCase) => [`${oracleCase.id} ${oracleCase.kind}`, oracleCase] as const))(
    "%s",
    (_, oracleCase) => {
      const calendar = businessCalendar(oracleCase.calendar);
      const start = at(oracleCase.start);
      const options = { pauses: oracleCase.pauses.map(({ from, to }) => ({ from: at(from), to: at(to) })) };
      switch (oracleCase.kind) {
        case "deadline": {
          const deadline = addWorkingTime(calendar, start, oracleCase.durationSeconds * 1000, options).value;
          expect(iso(deadline)).toBe(iso(at(oracleCase.expected.deadline)));
          const rolled = addWorkingTime(calendar, deadline, 0, options).value;
          expect(iso(rolled)).toBe(iso(at(oracleCase.expected.deadlineRolled)));
          return;
        }
        case "deadlineBackward": {
          const begins = subtractWorkingTime(calendar, start, oracleCase.durationSeconds * 1000, options).value;
          expect(iso(begins)).toBe(iso(at(oracleCase.expected.deadline)));
          return;
        }
        case "elapsed": {
          const elapsed = workingTimeBetween(calendar, start, at(oracleCase.end), options).value;
          expect(elapsed / 1000).toBe(oracleCase.expected.elapsedSeconds);
        }
      }
    },
  );

  it.each(sample.dayCases.map((dayCase) => [`${dayCase.id} ${dayCase.kind}`, dayCase] as const))("%s", (_, dayCase) => {
    const calendar = dayCalendar(dayCase.calendar);
    if (dayCase.kind === "countWorkingDays") {
      expect(countWorkingDays(calendar, dayCase.start, dayCase.endExclusive).value).toBe(dayCase.expected);
      return;
    }
    const { receiptDate, n, expected } = dayCase;
    expect(isWorkingDay(calendar, receiptDate).value).toBe(dayCase.receiptIsWorkingDay);
    expect(nthWorkingDay(calendar, receiptDate, n).value).toBe(expected.receiptDayExcluded);
    const deemed = nthWorkingDay(calendar, dayBefore(receiptDate), 1).value;
    expect(nthWorkingDay(calendar, deemed, n).value).toBe(expected.receiptDeemedNextWorkingDayThenExcluded);
  });
});

function businessCalendar(named: string | OracleCalendar): CompiledCalendar {
  const calendar = typeof named === "string" ? found(sample.calendars[named]) : named;
  const exceptional: Record<string, ExceptionalDay> = {};
  for (const [date, hours] of Object.entries(calendar.overrides)) {
    exceptional[date] = { kind: "specialHours", name: "override", hours: openingHours(hours) };
  }
  for (const date of calendar.holidays) exceptional[date] = { kind: "holiday", name: "holiday" };
  return compileCalendar(
    office({
      timeZone: calendar.timeZone,
      coverage: { from: "2005-01-01", to: "2027-12-31" },
      weekly: Object.fromEntries(
        WEEKDAYS.map((weekday) => [weekday, openingHours(calendar.weekly[weekday.slice(0, 3)] ?? [])]),
      ),
      exceptionalDays: exceptional,
    }),
  );
}

function dayCalendar(name: string): CompiledCalendar {
  const calendar = found(sample.dayCalendars[name]);
  const hours = [{ open: "09:00", close: "17:00" }];
  const { friday: _, ...mondayToThursday } = weekdays("09:00-17:00");
  const exceptional: Record<string, ExceptionalDay> = {};
  for (const date of calendar.makeupWorkdays) exceptional[date] = { kind: "makeUpWorkday", name: "make-up", hours };
  for (const date of calendar.holidays) exceptional[date] = { kind: "holiday", name: "holiday" };
  const weekly: BusinessCalendar["weekly"] =
    calendar.weekly === "Sun-Thu" ? { ...mondayToThursday, sunday: hours } : weekdays("09:00-17:00");
  const coverage = { from: "2023-01-01", to: "2027-12-31" };
  return compileCalendar(office({ coverage, weekly, exceptionalDays: exceptional }));
}

function openingHours(hours: Hours): readonly OpeningHours[] {
  return hours.map(([open, close]) => ({ open, close }));
}

function dayBefore(date: string): string {
  return formatLocalDate((parseLocalDate(date) ?? 0) - 1);
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("The sample names a calendar it does not hold");
  return value;
}
