import type { BusinessCalendar } from "@complaint-ledger/working-time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandlingPolicy } from "../handling-policy.ts";
import { examplePolicy } from "../test/example-policy.ts";
import { limitAfter } from "./limit-after.ts";

const day = [{ open: "09:00", close: "17:00" }];
const office: BusinessCalendar = {
  id: "office",
  version: 1,
  timeZone: "Asia/Shanghai",
  coverage: { from: "2024-01-01", to: "2024-12-31" },
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptionalDays: {},
  provisionalYears: [],
};
const house: HandlingPolicy = { ...examplePolicy, timeZone: "Asia/Shanghai", calendar: { id: "office", version: 1 } };
const rules = { calendars: [office] };

// Friday, 17:30 in Shanghai.
const start = "2024-03-01T09:30:00.000Z";

describe("a limit that a policy gives as a duration", () => {
  it.each([
    [{ amount: 90, unit: "minutes" }, "2024-03-01T11:00:00.000Z"],
    // No part of an hour that comes out even: 65 / 60.
    [{ amount: 65, unit: "minutes" }, "2024-03-01T10:35:00.000Z"],
    [{ amount: 24, unit: "hours" }, "2024-03-02T09:30:00.000Z"],
    [{ amount: 2, unit: "workingHours" }, "2024-03-04T03:00:00.000Z"],
    // Monday is the first, and over at midnight in Shanghai.
    [{ amount: 1, unit: "workingDays" }, "2024-03-04T16:00:00.000Z"],
    [{ amount: 0, unit: "workingDays" }, "2024-03-01T16:00:00.000Z"],
    [{ amount: 1, unit: "months" }, "2024-04-01T16:00:00.000Z"],
  ] as const)("of %o ends on %s, however days are counted", (duration, dueAt) => {
    for (const days of ["asHours", "toMidnight"] as const) {
      expect(limitAfter(start, duration, house, rules, days)).toEqual({ dueAt, provisional: false });
    }
  });

  it.each([
    [{ amount: 3, unit: "calendarDays" }, "2024-03-04T09:30:00.000Z", "2024-03-04T16:00:00.000Z"],
    [{ amount: 2, unit: "weeks" }, "2024-03-15T09:30:00.000Z", "2024-03-15T16:00:00.000Z"],
  ] as const)("of %o ends as so many hours, or at midnight", (duration, asHours, toMidnight) => {
    expect(limitAfter(start, duration, house, rules, "asHours").dueAt).toBe(asHours);
    expect(limitAfter(start, duration, house, rules, "toMidnight").dueAt).toBe(toMidnight);
  });

  it("never ends earlier at midnight than as so many hours, nor a longer one before a shorter one", () => {
    const amount = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom("calendarDays", "weeks"), (a, b, unit) => {
        const { calendar: _, ...plain } = house;
        const due = (count: number, days: "asHours" | "toMidnight"): string =>
          limitAfter(start, { amount: count, unit }, plain, rules, days).dueAt;
        expect(due(a, "toMidnight") >= due(a, "asHours")).toBe(true);
        expect(due(a + b, "asHours") >= due(a, "asHours")).toBe(true);
      }),
    );
  });

  it("cannot be told by a calendar that does not reach so far, or is not there", () => {
    const days = { amount: 5, unit: "workingDays" } as const;
    expect(() => limitAfter("2024-12-31T00:00:00.000Z", days, house, rules, "asHours")).toThrow(
      expect.objectContaining({ code: "not-reckonable", field: "calendars" }),
    );
    expect(() => limitAfter(start, days, house, { calendars: [] }, "asHours")).toThrow(
      expect.objectContaining({ code: "unknown-calendar" }),
    );
  });

  it("is refused, or marked if asked for, where a year's holidays are not announced", () => {
    const calendars = [{ ...office, provisionalYears: [2024] }];
    const days = { amount: 5, unit: "workingDays" } as const;
    expect(() => limitAfter(start, days, house, { calendars }, "asHours")).toThrow(
      expect.objectContaining({ code: "not-reckonable" }),
    );
    expect(limitAfter(start, days, house, { calendars, provisional: "mark" }, "asHours").provisional).toBe(true);
  });

  it("needs no calendar of a policy that names none", () => {
    const { calendar: _, ...plain } = house;
    expect(limitAfter(start, { amount: 1, unit: "months" }, plain, { calendars: [] }, "asHours")).toEqual({
      dueAt: "2024-04-01T16:00:00.000Z",
      provisional: false,
    });
  });
});
