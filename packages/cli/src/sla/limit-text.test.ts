import { describe, expect, it } from "vitest";
import { desk } from "../test/desk-policy.ts";
import { limitText } from "./limit-text.ts";

const [hours] = desk.clocks;

describe("a limit in words", () => {
  it.each([
    [{ amount: 40, unit: "workingHours" }, "40 working hours; only the hours count in which the office is open"],
    [{ amount: 1, unit: "hours" }, "1 hour; it runs from the moment, day and night"],
    [
      { amount: 3, unit: "workingDays" },
      "3 working days; the day it starts does not count; it ends at 24:00 of the last day",
    ],
    [
      { amount: 1, unit: "months" },
      "1 month; the day it starts does not count; days off count too; it ends at 24:00 of the last day",
    ],
  ] as const)("of %o says how it is counted", (duration, text) => {
    expect(hours && limitText({ ...hours, duration })).toBe(text);
  });

  it("of an advisory clock without a number is promptly", () => {
    expect(hours && limitText({ ...hours, advisory: true, duration: { amount: 0, unit: "minutes" } })).toMatch(
      /^promptly/,
    );
  });
});
