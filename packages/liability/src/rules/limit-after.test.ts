import { describe, expect, it } from "vitest";
import { house, rules } from "../test/house.ts";
import { limitAfter } from "./limit-after.ts";

// Friday, 17:30 in Shanghai.
const start = "2024-03-01T09:30:00.000Z";

describe("a limit of the liability procedure", () => {
  it.each([
    [{ amount: 90, unit: "minutes" }, "2024-03-01T11:00:00.000Z"],
    // No part of an hour that comes out even: 65 / 60.
    [{ amount: 65, unit: "minutes" }, "2024-03-01T10:35:00.000Z"],
    [{ amount: 24, unit: "hours" }, "2024-03-02T09:30:00.000Z"],
    [{ amount: 3, unit: "calendarDays" }, "2024-03-04T09:30:00.000Z"],
    [{ amount: 2, unit: "weeks" }, "2024-03-15T09:30:00.000Z"],
    [{ amount: 2, unit: "workingHours" }, "2024-03-04T03:00:00.000Z"],
    // Monday is the first, and over at midnight in Shanghai.
    [{ amount: 1, unit: "workingDays" }, "2024-03-04T16:00:00.000Z"],
    [{ amount: 0, unit: "workingDays" }, "2024-03-01T16:00:00.000Z"],
    [{ amount: 1, unit: "months" }, "2024-04-01T16:00:00.000Z"],
  ] as const)("of %o ends on %s", (duration, end) => {
    expect(limitAfter(start, duration, house, rules)).toEqual({ end, provisional: false });
  });

  it("cannot be told by a calendar that does not reach so far, or is not there", () => {
    const limit = { amount: 5, unit: "workingDays" } as const;
    expect(() => limitAfter("2024-12-31T00:00:00.000Z", limit, house, rules)).toThrow(
      expect.objectContaining({ code: "not-reckonable" }),
    );
    expect(() => limitAfter(start, limit, house, { ...rules, calendars: [] })).toThrow(
      expect.objectContaining({ code: "unknown-calendar" }),
    );
  });

  it("needs no calendar of a policy that names none", () => {
    const { calendar: _, ...plain } = house;
    expect(limitAfter(start, { amount: 1, unit: "months" }, plain, { policies: [], calendars: [] })).toEqual({
      end: "2024-04-01T16:00:00.000Z",
      provisional: false,
    });
  });
});
