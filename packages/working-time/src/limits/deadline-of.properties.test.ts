import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { calendarAroundChange, instantWithin, pausesAround } from "../test/arbitraries.ts";
import { deadlineByWalking } from "../test/day-model.ts";
import { office } from "../test/office.ts";
import { isWorkingTimeError } from "../working-time-error.ts";
import { deadlineOf } from "./deadline-of.ts";
import type { CountingRules } from "./time-limit.ts";

const countingRules: fc.Arbitrary<CountingRules> = fc.record({
  receiptDay: fc.constantFrom("counts", "excluded"),
  receipt: fc.constantFrom("asReceived", "dayOffIsNextWorkingDay", "closedIsNextWorkingDay"),
  lastDayOff: fc.constantFrom("stays", "movesToNextWorkingDay"),
  dayEnds: fc.constantFrom("atMidnight", "atCloseOfBusiness"),
});

const dayLimit = fc.oneof(
  fc.record({ unit: fc.constant("workingDays"), count: fc.integer({ min: 1, max: 6 }), counting: countingRules }),
  fc.record({ unit: fc.constant("calendarDays"), count: fc.nat(8), counting: countingRules }),
  fc.record({ unit: fc.constant("weeks"), count: fc.nat(1), counting: countingRules }),
);

const situation = calendarAroundChange.map(compileCalendar).chain((calendar) =>
  fc.record({
    calendar: fc.constant(calendar),
    receivedAt: instantWithin({ from: calendar.coverage.from, to: calendar.coverage.to - 1 }),
    limit: dayLimit,
    pauses: pausesAround(calendar.coverage),
  }),
);

type Asked = Parameters<typeof deadlineOf>;

function deadline(calendar: Asked[0], receivedAt: number, limit: Asked[2], pauses: Asked[3]): number | undefined {
  try {
    return deadlineOf(calendar, receivedAt, limit, pauses).value;
  } catch (error) {
    if (isWorkingTimeError(error, "beyond-coverage")) return undefined;
    throw error;
  }
}

describe("limits in days, held to a walk from day to day", () => {
  it("are due when the walk says, under every combination of counting rules, pauses and clock changes", () => {
    fc.assert(
      fc.property(situation, ({ calendar, receivedAt, limit, pauses }) => {
        const expected = deadlineByWalking(calendar.definition, receivedAt, limit, pauses);
        expect(deadline(calendar, receivedAt, limit, { pauses })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("are never due at or before receipt, nor within a pause", () => {
    fc.assert(
      fc.property(situation, ({ calendar, receivedAt, limit, pauses }) => {
        const due = deadline(calendar, receivedAt, limit, { pauses });
        fc.pre(due !== undefined);
        expect(due).toBeGreaterThan(receivedAt);
        expect(pauses.filter(({ from, to }) => from < due && due < to)).toEqual([]);
      }),
    );
  });

  it("months end on the same day of the month, or the last there is", () => {
    const calendar = compileCalendar(office({ coverage: { from: "1999-06-15", to: "2031-02-03" } }));
    const { first, last } = calendar.coveredDays;
    const plain = {
      receiptDay: "excluded",
      receipt: "asReceived",
      lastDayOff: "stays",
      dayEnds: "atMidnight",
    } as const;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.nat(60), (day, count) => {
        const date = new Date(day * 86_400_000);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
        const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const expected = Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth) + 1);
        const due = deadline(calendar, date.getTime(), { unit: "months", count, counting: plain }, undefined);
        expect(due).toBe(expected <= calendar.coverage.to ? expected : undefined);
      }),
    );
  });
});
