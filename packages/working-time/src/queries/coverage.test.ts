import { describe, expect, it } from "vitest";
import { aroundTheClock } from "../calendar/around-the-clock.ts";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { HOUR } from "../epoch-milliseconds.ts";
import { deadlineOf } from "../limits/deadline-of.ts";
import { at, iso, office } from "../test/office.ts";
import { isWorkingTimeError, type WorkingTimeErrorCode } from "../working-time-error.ts";
import { addWorkingTime } from "./add-working-time.ts";
import { isOpen, nextOpening, previousOpening } from "./openings.ts";
import { subtractWorkingTime } from "./subtract-working-time.ts";
import { countWorkingDays, isWorkingDay, nthWorkingDay } from "./working-days.ts";
import { workingSegments } from "./working-segments.ts";
import { workingTimeBetween } from "./working-time-between.ts";

const calendar = compileCalendar(office());
const monday = at("2024-05-06T10:00Z");

function codeOf(question: () => unknown): WorkingTimeErrorCode | undefined {
  try {
    question();
  } catch (error) {
    if (isWorkingTimeError(error)) return error.code;
    throw error;
  }
  return undefined;
}

describe("beyond the coverage", () => {
  const { from, to } = calendar.coverage;

  it("nothing is answered: neither for instants outside nor for results outside", () => {
    const counting = {
      receiptDay: "excluded",
      receipt: "closedIsNextWorkingDay",
      lastDayOff: "movesToNextWorkingDay",
      dayEnds: "atMidnight",
    } as const;
    const newYearsEve = at("2024-12-31T18:00Z");
    const questions = [
      () => addWorkingTime(calendar, from - 1, 0),
      () => addWorkingTime(calendar, newYearsEve, 1),
      () => addWorkingTime(calendar, newYearsEve, 0),
      () => addWorkingTime(calendar, monday, HOUR, { pauses: [{ from: monday, to: at("2030-01-01T00:00Z") }] }),
      () => subtractWorkingTime(calendar, to + 1, 0),
      () => subtractWorkingTime(calendar, at("2024-01-01T10:00Z"), 2 * HOUR),
      () => subtractWorkingTime(calendar, at("2024-01-01T08:00Z"), 0),
      () => workingTimeBetween(calendar, monday, to + 1),
      () => workingSegments(calendar, from - 1, monday),
      () => isOpen(calendar, to),
      () => nextOpening(calendar, newYearsEve),
      () => previousOpening(calendar, from),
      () => isWorkingDay(calendar, "2025-01-01"),
      () => nthWorkingDay(calendar, "2023-12-31", 1),
      () => deadlineOf(calendar, newYearsEve, { unit: "workingDays", count: 1, counting }),
      () => deadlineOf(calendar, monday, { unit: "calendarDays", count: 300, counting }),
      () => deadlineOf(calendar, monday, { unit: "months", count: 8, counting }),
      () => deadlineOf(calendar, monday, { unit: "months", count: 9, counting }),
    ];
    expect(questions.map(codeOf)).toEqual(questions.map(() => "beyond-coverage"));
  });

  it("the coverage itself can be used up to its very ends", () => {
    const whole = workingTimeBetween(calendar, from, to).value;
    expect(whole).toBe(262 * 8 * HOUR);
    expect(iso(addWorkingTime(calendar, from, whole).value)).toBe("2024-12-31T17:00:00.000Z");
    expect(iso(subtractWorkingTime(calendar, to, whole).value)).toBe("2024-01-01T09:00:00.000Z");
  });

  it("the error names the calendar, its version, its coverage and what to do", () => {
    expect(() => addWorkingTime(calendar, to + 1, 0)).toThrow(
      "start: 2025-01-01T00:00:00.001Z lies outside calendar office 1, which covers 2024-01-01 to 2024-12-31. " +
        "Use a version of the calendar with a longer coverage.",
    );
  });
});

describe("provisional years", () => {
  const announcedUpTo2024 = compileCalendar(
    office({ coverage: { from: "2023-01-01", to: "2025-12-31" }, provisionalYears: [2025] }),
  );
  const december = at("2024-12-31T16:00Z");

  it("are refused unless asked for, and then the answer is marked", () => {
    expect(codeOf(() => addWorkingTime(announcedUpTo2024, december, 2 * HOUR))).toBe("provisional-year");
    const marked = addWorkingTime(announcedUpTo2024, december, 2 * HOUR, { provisional: "mark" });
    expect(marked).toEqual({ value: at("2025-01-01T10:00Z"), provisional: true });
  });

  it("leave answers alone that do not rest on them", () => {
    const due = addWorkingTime(announcedUpTo2024, december, HOUR, { provisional: "mark" });
    expect(due).toEqual({ value: at("2024-12-31T17:00Z"), provisional: false });
    const newYear = at("2025-01-01T00:00Z");
    expect(workingTimeBetween(announcedUpTo2024, december, newYear).value).toBe(HOUR);
    expect(countWorkingDays(announcedUpTo2024, "2024-01-01", "2025-01-01").provisional).toBe(false);
  });

  it("touch every kind of question about them", () => {
    const newYear = at("2025-01-01T00:00Z");
    const mark = { provisional: "mark" } as const;
    const answers = [
      addWorkingTime(announcedUpTo2024, newYear, 0, mark),
      subtractWorkingTime(announcedUpTo2024, newYear + 12 * HOUR, 4 * HOUR, mark),
      workingTimeBetween(announcedUpTo2024, newYear, newYear + 1, mark),
      workingSegments(announcedUpTo2024, december, newYear + 1, mark),
      isOpen(announcedUpTo2024, newYear, mark),
      nextOpening(announcedUpTo2024, december, mark),
      previousOpening(announcedUpTo2024, newYear, mark),
      isWorkingDay(announcedUpTo2024, "2025-06-01", mark),
      nthWorkingDay(announcedUpTo2024, "2024-12-31", 1, mark),
      countWorkingDays(announcedUpTo2024, "2024-12-31", "2025-01-02", mark),
    ];
    expect(answers.map(({ provisional }) => provisional)).toEqual(answers.map(() => true));
    expect(isOpen(announcedUpTo2024, newYear - 1, mark).provisional).toBe(false);
  });

  it("begin and end at the very instants at which their years do", () => {
    const [begins, ends] = [at("2025-01-01T00:00Z"), at("2026-01-01T00:00Z")];
    const coverage = { from: "2024-01-01", to: "2026-12-31" };
    const always = compileCalendar({ ...aroundTheClock("Etc/UTC"), coverage, provisionalYears: [2025] });
    const mark = { provisional: "mark" } as const;
    expect(addWorkingTime(always, begins, 0, mark).provisional).toBe(true);
    expect(addWorkingTime(always, begins - 1, 0, mark).provisional).toBe(false);
    expect(subtractWorkingTime(always, begins, 0, mark).provisional).toBe(false);
    expect(subtractWorkingTime(always, ends, 0, mark).provisional).toBe(true);
    expect(addWorkingTime(always, ends, 0, mark).provisional).toBe(false);
    expect(workingTimeBetween(always, ends, ends + HOUR, mark).provisional).toBe(false);
  });
});

describe("operands that make no sense", () => {
  it("are refused by name", () => {
    expect(codeOf(() => addWorkingTime(calendar, monday + 0.5, 0))).toBe("invalid-instant");
    expect(codeOf(() => isOpen(calendar, Number.NaN))).toBe("invalid-instant");
    expect(codeOf(() => addWorkingTime(calendar, monday, -1))).toBe("invalid-duration");
    expect(codeOf(() => subtractWorkingTime(calendar, monday, 0.1))).toBe("invalid-duration");
    expect(codeOf(() => workingTimeBetween(calendar, monday, monday - 1))).toBe("invalid-interval");
    expect(codeOf(() => nthWorkingDay(calendar, "2024-05-06", 0.5))).toBe("invalid-duration");
    const pauses = [
      { from: monday, to: monday },
      { from: monday, to: monday - 1 },
    ];
    expect(() => addWorkingTime(calendar, monday, 0, { pauses })).toThrow(/^pauses\[1\]: ends at/);
  });
});
