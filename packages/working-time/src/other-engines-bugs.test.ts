import { describe, expect, it } from "vitest";
import { aroundTheClock } from "./calendar/around-the-clock.ts";
import { compileCalendar } from "./compile/compile-calendar.ts";
import { HOUR, MINUTE } from "./epoch-milliseconds.ts";
import { addWorkingTime } from "./queries/add-working-time.ts";
import { isOpen } from "./queries/openings.ts";
import { subtractWorkingTime } from "./queries/subtract-working-time.ts";
import { workingSegments } from "./queries/working-segments.ts";
import { workingTimeBetween } from "./queries/working-time-between.ts";
import { at, hours, iso, office, weekdays } from "./test/office.ts";

const calendar = compileCalendar(office());

describe("bugs that other engines have shipped", () => {
  it("pause added as wall-clock time: a pause over night delays only by its working hours", () => {
    const pauses = [{ from: at("2024-05-06T16:00Z"), to: at("2024-05-07T10:00Z") }];
    const due = addWorkingTime(calendar, at("2024-05-06T10:00Z"), 8 * HOUR, { pauses }).value;
    expect(iso(due)).toBe("2024-05-07T12:00:00.000Z");
  });

  it("pauses forgotten on policy change: under another calendar the same pauses count again, each by its hours", () => {
    const early = compileCalendar(office({ version: 2, weekly: weekdays("07:00-15:00") }));
    const pauses = [{ from: at("2024-05-06T14:00Z"), to: at("2024-05-07T10:00Z") }];
    const start = at("2024-05-06T13:00Z");
    expect(iso(addWorkingTime(calendar, start, 2 * HOUR, { pauses }).value)).toBe("2024-05-07T11:00:00.000Z");
    expect(iso(addWorkingTime(early, start, 2 * HOUR, { pauses }).value)).toBe("2024-05-07T11:00:00.000Z");
    expect(workingTimeBetween(calendar, start, at("2024-05-07T12:00Z"), { pauses }).value).toBe(3 * HOUR);
    expect(workingTimeBetween(early, start, at("2024-05-07T12:00Z"), { pauses }).value).toBe(3 * HOUR);
    expect(workingTimeBetween(early, start, at("2024-05-07T12:00Z")).value).toBe(7 * HOUR);
  });

  it("closed time counted as waiting after a reopening: left out like a pause, whatever it spans", () => {
    const closed = [{ from: at("2024-05-07T11:00Z"), to: at("2024-08-01T11:00Z") }];
    const opened = at("2024-05-06T10:00Z");
    const waited = workingTimeBetween(calendar, opened, at("2024-08-01T12:00Z"), { pauses: closed }).value;
    expect(waited).toBe((7 + 2 + 1) * HOUR);
  });

  it("23:59 for 24:00: a day that is open to 24:00 loses no minute, and midnight is no break", () => {
    const always = compileCalendar(aroundTheClock("Asia/Shanghai"));
    const from = at("2024-05-06T00:00Z");
    expect(workingTimeBetween(always, from, from + 10 * 24 * HOUR).value).toBe(10 * 24 * HOUR);
    expect(isOpen(always, at("2024-05-06T15:59:30Z")).value).toBe(true);
    expect(workingSegments(always, from, from + 240 * HOUR).value).toHaveLength(1);
  });

  it("start outside hours gives zero: the clock starts at the next opening and runs its full time", () => {
    for (const start of ["2024-05-03T17:00Z", "2024-05-04T12:00Z", "2024-05-06T03:00Z", "2024-05-06T09:00Z"]) {
      expect(iso(addWorkingTime(calendar, at(start), HOUR).value)).toBe("2024-05-06T10:00:00.000Z");
      expect(workingTimeBetween(calendar, at(start), at("2024-05-06T10:00Z")).value).toBe(HOUR);
    }
  });

  it('"warn N before due" ignoring the calendar: two working hours before Monday 10:00 is Friday 16:00', () => {
    const warnAt = subtractWorkingTime(calendar, at("2024-05-06T10:00Z"), 2 * HOUR).value;
    expect(iso(warnAt)).toBe("2024-05-03T16:00:00.000Z");
  });

  it("look-ahead limits that fail on sparse weeks: forty hours at one hour a year end in the fortieth year", () => {
    const years = Array.from({ length: 60 }, (_, i) => 2000 + i);
    const once = { kind: "specialHours", name: "annual hour", hours: hours("10:00-11:00") } as const;
    const sparse = compileCalendar(
      office({
        timeZone: "America/New_York",
        coverage: { from: "2000-01-01", to: "2059-12-31" },
        weekly: {},
        exceptionalDays: Object.fromEntries(years.map((year) => [`${year}-07-01`, once])),
      }),
    );
    const start = at("2000-01-02T00:00Z");
    const due = addWorkingTime(sparse, start, 40 * HOUR).value;
    expect(iso(due)).toBe("2039-07-01T15:00:00.000Z");
    expect(iso(addWorkingTime(sparse, start, 40 * HOUR + 1).value)).toBe("2040-07-01T14:00:00.001Z");
    expect(iso(subtractWorkingTime(sparse, due, 40 * HOUR).value)).toBe("2000-07-01T14:00:00.000Z");
  });

  it("split shifts lost: both halves of the day count, the lunch hour does not", () => {
    const split = compileCalendar(office({ weekly: weekdays("08:00-12:00", "13:00-17:00") }));
    const start = at("2024-05-06T11:00Z");
    expect(iso(addWorkingTime(split, start, 2 * HOUR).value)).toBe("2024-05-06T14:00:00.000Z");
    expect(workingTimeBetween(split, start, at("2024-05-07T09:00Z")).value).toBe(6 * HOUR);
  });

  it("one clock stopping another: what one question is told about pauses leaves every other untouched", () => {
    const start = at("2024-05-06T10:00Z");
    const alone = addWorkingTime(calendar, start, 4 * HOUR);
    const pauses = [{ from: start, to: at("2024-12-31T00:00Z") }];
    expect(addWorkingTime(calendar, start, HOUR, { pauses })).not.toEqual(addWorkingTime(calendar, start, HOUR));
    expect(addWorkingTime(calendar, start, 4 * HOUR)).toEqual(alone);
    expect(pauses).toEqual([{ from: start, to: at("2024-12-31T00:00Z") }]);
  });

  it("today's UTC offset applied to history: opening follows the offset of its own day, laws of the day included", () => {
    const coverage = { from: "2000-01-01", to: "2024-12-31" };
    const moscow = compileCalendar(office({ timeZone: "Europe/Moscow", coverage }));
    const openingOf = (date: string): string => iso(addWorkingTime(moscow, at(`${date}T00:00Z`), 0).value);
    expect(openingOf("2010-01-18")).toBe("2010-01-18T06:00:00.000Z");
    expect(openingOf("2010-07-19")).toBe("2010-07-19T05:00:00.000Z");
    expect(openingOf("2012-01-16")).toBe("2012-01-16T05:00:00.000Z");
    expect(openingOf("2020-07-20")).toBe("2020-07-20T06:00:00.000Z");
  });

  it("two code paths disagreeing about < and <=: all agree that closing time is not open but still in time", () => {
    const close = at("2024-05-06T17:00Z");
    expect(isOpen(calendar, close - 1).value).toBe(true);
    expect(isOpen(calendar, close).value).toBe(false);
    expect(addWorkingTime(calendar, close - HOUR, HOUR).value).toBe(close);
    expect(workingTimeBetween(calendar, close - HOUR, close).value).toBe(HOUR);
    expect(workingTimeBetween(calendar, close, close + HOUR).value).toBe(0);
    expect(workingSegments(calendar, close - HOUR, close + HOUR).value).toEqual([{ from: close - HOUR, to: close }]);
    const pauses = [{ from: close, to: close + HOUR }];
    expect(addWorkingTime(calendar, close - HOUR, HOUR, { pauses }).value).toBe(close);
  });

  it("two pauses in the same minute overwriting each other: both count, to the millisecond", () => {
    const minute = at("2024-05-06T10:30Z");
    const pauses = [
      { from: minute + 1_000, to: minute + 11_000 },
      { from: minute + 40_000, to: minute + 40_001 },
    ];
    const due = addWorkingTime(calendar, minute, MINUTE, { pauses }).value;
    expect(due).toBe(minute + MINUTE + 10_001);
  });
});
