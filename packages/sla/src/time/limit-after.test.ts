import type { CountingRule, Duration } from "@complaint-ledger/policy";
import { compileCalendar, type BusinessCalendar } from "@complaint-ledger/working-time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedTime } from "./elapsed-time.ts";
import { instantOf } from "./epoch.ts";
import { limitAfter } from "./limit-after.ts";
import { warningBefore } from "./warning-before.ts";
import { workingTimeOf } from "./working-time-of.ts";

const day = [{ open: "08:30", close: "17:00" }];
const boston: BusinessCalendar = {
  id: "boston",
  version: 1,
  timeZone: "America/New_York",
  coverage: { from: "2010-01-01", to: "2013-12-31" },
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptionalDays: {},
  provisionalYears: [],
};
const calendar = compileCalendar(boston);
const counting: CountingRule = {
  startDay: "excluded",
  startOnDayOff: "asIs",
  startAfterClose: "asIs",
  lastDayOnDayOff: "rollsOn",
  lastDayEnds: "midnight",
};
const sameTime: CountingRule = {
  ...counting,
  startOnDayOff: "nextWorkingDay",
  startAfterClose: "nextWorkingDay",
  lastDayEnds: "sameTime",
};

function due(
  start: string,
  duration: Duration,
  rule: CountingRule,
  pauses: readonly (readonly [string, string])[] = [],
) {
  const kind = duration.unit.startsWith("working") ? workingTimeOf(calendar, "refuse") : elapsedTime;
  const blocked = pauses.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return instantOf(
    limitAfter(Date.parse(start), duration, { calendar, counting: rule, kind, provisional: "refuse" }, blocked).value,
  );
}

const workingDays = (amount: number) => ({ amount, unit: "workingDays" }) as const;

describe("a limit whose last day ends at the clock time of the start", () => {
  it.each([
    ["a Thursday morning", "2011-07-07T10:15:00-04:00", "2011-07-11T10:15:00-04:00"],
    ["just before close", "2011-07-07T16:59:59-04:00", "2011-07-11T16:59:59-04:00"],
    ["at close: from the next opening", "2011-07-07T17:00:00-04:00", "2011-07-12T08:30:00-04:00"],
    ["a Friday evening: from Monday's opening", "2011-07-08T21:00:00-04:00", "2011-07-13T08:30:00-04:00"],
    ["before opening: at that time", "2011-07-07T06:00:00-04:00", "2011-07-11T06:00:00-04:00"],
    ["a Saturday: from Monday at its own time", "2011-07-09T14:00:00-04:00", "2011-07-13T14:00:00-04:00"],
    ["a Saturday evening: from Tuesday's opening", "2011-07-09T18:29:00-04:00", "2011-07-14T08:30:00-04:00"],
    ["over the end of daylight saving time", "2011-11-04T10:00:00-04:00", "2011-11-08T10:00:00-05:00"],
  ])("of two working days, begun on %s", (_, start, expected) => {
    expect(due(start, workingDays(2), sameTime)).toBe(instantOf(Date.parse(expected)));
  });

  it("keeps the clock time over a change of the clock, before it and after it, on the day itself", () => {
    const asIs = { ...sameTime, startOnDayOff: "asIs", startAfterClose: "asIs", lastDayOnDayOff: "stays" } as const;
    const oneDay = { amount: 1, unit: "calendarDays" } as const;
    // 6 November 2011 is put back at 02:00; 11 March 2012 is put forward then, so that 02:30 is behind 03:00 by as much.
    expect(due("2011-11-05T00:30:00-04:00", oneDay, asIs)).toBe("2011-11-06T04:30:00.000Z");
    expect(due("2011-11-05T12:00:00-04:00", oneDay, asIs)).toBe("2011-11-06T17:00:00.000Z");
    expect(due("2012-03-10T01:30:00-05:00", oneDay, asIs)).toBe("2012-03-11T06:30:00.000Z");
    expect(due("2012-03-10T02:30:00-05:00", oneDay, asIs)).toBe("2012-03-11T07:30:00.000Z");
    expect(due("2012-03-10T12:00:00-05:00", oneDay, asIs)).toBe("2012-03-11T16:00:00.000Z");
  });

  it("waits for the end of a pause it would fall into", () => {
    const pause = ["2011-07-11T09:00:00-04:00", "2011-07-11T11:00:00-04:00"] as const;
    expect(due("2011-07-07T10:15:00-04:00", workingDays(2), sameTime, [pause])).toBe("2011-07-11T15:00:00.000Z");
  });
});

describe("the start of a limit in days", () => {
  const closing: CountingRule = { ...counting, lastDayEnds: "closeOfBusiness" };
  it.each([
    ["asIs", "asIs", "2011-07-09T14:00:00-04:00", "2011-07-11"],
    ["nextWorkingDay", "asIs", "2011-07-09T14:00:00-04:00", "2011-07-12"],
    ["asIs", "nextWorkingDay", "2011-07-09T14:00:00-04:00", "2011-07-11"],
    ["asIs", "nextWorkingDay", "2011-07-07T18:00:00-04:00", "2011-07-11"],
    ["nextWorkingDay", "asIs", "2011-07-07T18:00:00-04:00", "2011-07-08"],
    ["nextWorkingDay", "nextWorkingDay", "2011-07-07T18:00:00-04:00", "2011-07-11"],
  ] as const)("on a day off %s, after close %s: %s is due on %s", (startOnDayOff, startAfterClose, start, date) => {
    expect(due(start, workingDays(1), { ...closing, startOnDayOff, startAfterClose })).toBe(`${date}T21:00:00.000Z`);
  });
});

describe("minutes and hours", () => {
  it("run day and night, but working hours while the office is open", () => {
    expect(due("2011-07-07T16:00:00-04:00", { amount: 90, unit: "minutes" }, counting)).toBe(
      "2011-07-07T21:30:00.000Z",
    );
    expect(due("2011-07-07T16:00:00-04:00", { amount: 48, unit: "hours" }, counting)).toBe("2011-07-09T20:00:00.000Z");
    expect(due("2011-07-07T16:00:00-04:00", { amount: 2, unit: "workingHours" }, counting)).toBe(
      "2011-07-08T13:30:00.000Z",
    );
  });
});

describe("a warning", () => {
  const warned = (dueAt: string, warning: Duration, pauses: readonly { from: number; to: number }[] = []) => {
    const time = {
      provisional: "refuse" as const,
      calendar,
      counting,
      kind: warning.unit.startsWith("working") ? workingTimeOf(calendar, "refuse") : elapsedTime,
    };
    return instantOf(warningBefore(Date.parse(dueAt), warning, time, pauses));
  };

  it("two working hours before Monday 09:30 comes on Friday afternoon", () => {
    expect(warned("2011-07-11T09:30:00-04:00", { amount: 2, unit: "workingHours" })).toBe("2011-07-08T20:00:00.000Z");
  });

  it("in days keeps the clock time, over weekends and a change of the clock", () => {
    expect(warned("2011-11-08T17:00:00-05:00", workingDays(3))).toBe("2011-11-03T21:00:00.000Z");
    expect(warned("2011-11-08T17:00:00-05:00", { amount: 1, unit: "weeks" })).toBe("2011-11-01T21:00:00.000Z");
    expect(warned("2011-05-31T17:00:00-04:00", { amount: 3, unit: "months" })).toBe("2011-02-28T22:00:00.000Z");
  });

  it("before a deadline at 24:00 comes at 24:00", () => {
    expect(warned("2011-11-08T00:00:00-05:00", { amount: 1, unit: "calendarDays" })).toBe("2011-11-07T05:00:00.000Z");
    expect(warned("2011-11-08T00:00:00-05:00", workingDays(1))).toBe("2011-11-05T04:00:00.000Z");
  });

  it("leaves out days at whose end the clock stands still", () => {
    const pause = { from: Date.parse("2011-11-03T00:00:00-04:00"), to: Date.parse("2011-11-05T00:00:00-04:00") };
    expect(warned("2011-11-08T17:00:00-05:00", workingDays(2), [pause])).toBe("2011-11-02T21:00:00.000Z");
  });
});

describe("time that passes day and night", () => {
  const hours = fc.integer({ min: 0, max: 200 });
  const pauses = fc.array(
    fc.tuple(hours, fc.integer({ min: 0, max: 30 })).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 5 },
  );
  const counted = (from: number, to: number, blocked: readonly { from: number; to: number }[]) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(
      (t) => !blocked.some(({ from, to }) => from <= t && t < to),
    ).length;

  it("is what is left when each paused unit is struck out, and its inverses are inverse", () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 60 }), pauses, (start, length, blocked) => {
        expect(elapsedTime.between(start, start + length, blocked)).toBe(counted(start, start + length, blocked));
        const after = elapsedTime.after(start, length, blocked);
        expect(counted(start, after, blocked)).toBe(length);
        expect(counted(start, after - 1, blocked)).toBe(length - 1);
        const before = elapsedTime.before(start, length, blocked);
        expect(counted(before, start, blocked)).toBe(length);
        expect(counted(before + 1, start, blocked)).toBe(length - 1);
      }),
    );
  });
});
