import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundTheClock } from "../calendar/around-the-clock.ts";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { at, hours, iso, office, weekdays } from "../test/office.ts";
import { deadlineOf } from "./deadline-of.ts";
import type { CountingRules, TimeLimit } from "./time-limit.ts";

/** Civil Code of China, articles 201–203: the day of receipt does not count, a last day off moves on, 24:00. */
const civilCode: CountingRules = {
  receiptDay: "excluded",
  receipt: "asReceived",
  lastDayOff: "movesToNextWorkingDay",
  dayEnds: "atMidnight",
};

const china = compileCalendar(
  office({
    timeZone: "Asia/Shanghai",
    coverage: { from: "2025-01-01", to: "2026-12-31" },
    weekly: weekdays("09:00-12:00", "13:30-18:00"),
    exceptionalDays: {
      ...Object.fromEntries(
        ["01", "02", "03", "04", "05", "06", "07", "08"].map((day) => [
          `2025-10-${day}`,
          { kind: "holiday", name: "National Day and Mid-Autumn" } as const,
        ]),
      ),
      "2025-10-11": { kind: "makeUpWorkday", name: "for 7 October", hours: hours("09:00-12:00", "13:30-18:00") },
    },
  }),
);

/** The local time in China of a deadline for something received there. */
function due(received: string, limit: TimeLimit, ...pauses: readonly (readonly [string, string])[]): string {
  const intervals = pauses.map(([from, to]) => ({ from: at(`${from}+08:00`), to: at(`${to}+08:00`) }));
  const { value } = deadlineOf(china, at(`${received}+08:00`), limit, { pauses: intervals });
  return iso(value + 8 * 3_600_000).slice(0, 16);
}

function workingDays(count: number, counting: Partial<CountingRules> = {}): TimeLimit {
  return { unit: "workingDays", count, counting: { ...civilCode, ...counting } };
}

function calendarDays(count: number, counting: Partial<CountingRules> = {}): TimeLimit {
  return { unit: "calendarDays", count, counting: { ...civilCode, ...counting } };
}

describe("working days", () => {
  it("skip the holidays and count the make-up Saturday", () => {
    expect(due("2025-09-30T10:00", workingDays(1))).toBe("2025-10-10T00:00");
    expect(due("2025-09-30T10:00", workingDays(3))).toBe("2025-10-12T00:00");
  });

  it("include the day of receipt where the rule says so, unless it is a day off", () => {
    expect(due("2025-09-30T10:00", workingDays(1, { receiptDay: "counts" }))).toBe("2025-10-01T00:00");
    expect(due("2025-10-04T10:00", workingDays(1, { receiptDay: "counts" }))).toBe("2025-10-10T00:00");
  });

  it("start on the next working day for what comes on a day off, where the rule says so", () => {
    const rule = { receipt: "dayOffIsNextWorkingDay" } as const;
    expect(due("2025-10-04T10:00", workingDays(1))).toBe("2025-10-10T00:00");
    expect(due("2025-10-04T10:00", workingDays(1, rule))).toBe("2025-10-11T00:00");
    expect(due("2025-10-04T10:00", workingDays(1, { ...rule, receiptDay: "counts" }))).toBe("2025-10-10T00:00");
  });

  it("start on the next working day for what comes at or after close, where the rule says so", () => {
    const rule = { receipt: "closedIsNextWorkingDay" } as const;
    expect(due("2025-09-30T12:30", workingDays(1, rule))).toBe("2025-10-10T00:00");
    expect(due("2025-09-30T17:59:59.999", workingDays(1, rule))).toBe("2025-10-10T00:00");
    expect(due("2025-09-30T18:00", workingDays(1, rule))).toBe("2025-10-11T00:00");
    expect(due("2025-09-30T18:00", workingDays(1))).toBe("2025-10-10T00:00");
  });

  it("end at close of business where the rule says so, never before the receipt itself", () => {
    const rule = { dayEnds: "atCloseOfBusiness" } as const;
    expect(due("2025-09-30T10:00", workingDays(1, rule))).toBe("2025-10-09T18:00");
    expect(due("2025-09-30T19:00", workingDays(1, { ...rule, receiptDay: "counts" }))).toBe("2025-10-09T18:00");
  });

  it("a loss reported at 17:59 on Friday is due five working days later at close", () => {
    expect(due("2025-11-07T17:59", workingDays(5, { dayEnds: "atCloseOfBusiness" }))).toBe("2025-11-14T18:00");
  });
});

describe("calendar days, weeks and months", () => {
  it("count every day, and a last day off moves to the next working day or stays", () => {
    expect(due("2025-09-24T10:00", calendarDays(7))).toBe("2025-10-10T00:00");
    expect(due("2025-09-24T10:00", calendarDays(7, { lastDayOff: "stays" }))).toBe("2025-10-02T00:00");
    expect(due("2025-09-24T10:00", calendarDays(7, { receiptDay: "counts" }))).toBe("2025-10-01T00:00");
  });

  it("0 days is the day of receipt, whether that counts or not", () => {
    expect(due("2025-09-24T10:00", calendarDays(0))).toBe("2025-09-25T00:00");
    expect(due("2025-09-24T10:00", calendarDays(0, { receiptDay: "counts" }))).toBe("2025-09-25T00:00");
  });

  it("end at midnight on a day off that stays, even where days end at close of business", () => {
    const rule = { lastDayOff: "stays", dayEnds: "atCloseOfBusiness" } as const;
    expect(due("2025-09-24T10:00", calendarDays(7, rule))).toBe("2025-10-02T00:00");
    expect(due("2025-09-24T10:00", calendarDays(5, rule))).toBe("2025-09-29T18:00");
  });

  it("weeks end on the weekday they began on", () => {
    expect(due("2025-11-06T10:00", { unit: "weeks", count: 8, counting: civilCode })).toBe("2026-01-02T00:00");
  });

  it("months clamp to the end of a shorter month, and end a day earlier if the day of receipt counts", () => {
    const counting = { ...civilCode, lastDayOff: "stays" } as const;
    const month: TimeLimit = { unit: "months", count: 1, counting };
    expect(due("2026-01-31T10:00", month)).toBe("2026-03-01T00:00");
    expect(due("2026-01-15T10:00", month)).toBe("2026-02-16T00:00");
    expect(due("2026-11-30T10:00", month)).toBe("2026-12-31T00:00");
    expect(due("2026-01-15T10:00", { ...month, counting: { ...counting, receiptDay: "counts" } })).toBe(
      "2026-02-15T00:00",
    );
  });
});

describe("hours", () => {
  it("pass around the clock and stand still in pauses", () => {
    const limit: TimeLimit = { unit: "hours", count: 48 };
    expect(due("2025-09-30T10:00", limit)).toBe("2025-10-02T10:00");
    expect(due("2025-09-30T10:00", limit, ["2025-09-30T12:00", "2025-10-01T00:00"])).toBe("2025-10-02T22:00");
  });

  it("as working hours pass while the calendar is open", () => {
    expect(due("2025-09-30T16:00", { unit: "workingHours", count: 2.5 })).toBe("2025-10-09T09:30");
  });
});

describe("pauses of limits in days", () => {
  it("extend by the days at whose end the clock stood still", () => {
    expect(due("2025-11-03T10:00", workingDays(5))).toBe("2025-11-11T00:00");
    expect(due("2025-11-03T10:00", workingDays(5), ["2025-11-04T14:00", "2025-11-06T09:00"])).toBe("2025-11-13T00:00");
    expect(due("2025-11-03T10:00", workingDays(5), ["2025-11-04T09:00", "2025-11-04T17:00"])).toBe("2025-11-11T00:00");
  });

  it("over a weekend extend working days by nothing", () => {
    expect(due("2025-11-03T10:00", workingDays(5), ["2025-11-08T00:00", "2025-11-10T00:00"])).toBe("2025-11-11T00:00");
  });

  it("over night extend by nothing where days end at close of business", () => {
    const limit = workingDays(5, { dayEnds: "atCloseOfBusiness" });
    expect(due("2025-11-03T10:00", limit, ["2025-11-05T18:00", "2025-11-06T09:00"])).toBe("2025-11-10T18:00");
    expect(due("2025-11-03T10:00", limit, ["2025-11-05T17:59", "2025-11-06T09:00"])).toBe("2025-11-11T18:00");
  });

  it("that begin when the limit ends come too late", () => {
    expect(due("2025-11-03T10:00", workingDays(5), ["2025-11-11T00:00", "2025-12-01T00:00"])).toBe("2025-11-11T00:00");
  });

  it("are seen before a clock that is put back over midnight has shown the day's end again", () => {
    const coverage = { from: "2010-11-01", to: "2010-11-30" };
    const stJohns = compileCalendar({ ...aroundTheClock("America/St_Johns"), coverage });
    const received = at("2010-11-05T12:00Z");
    // 00:00:30 on 7 November, a minute after which the clock shows 6 November again until 03:30 UTC.
    const pauses = [{ from: at("2010-11-07T02:30:30Z"), to: at("2010-11-07T04:00Z") }];
    expect(iso(deadlineOf(stJohns, received, calendarDays(1)).value)).toBe("2010-11-07T03:30:00.000Z");
    expect(iso(deadlineOf(stJohns, received, calendarDays(1), { pauses }).value)).toBe("2010-11-08T03:30:00.000Z");
  });

  it("UK motor finance: eight weeks stand still from 2024-01-11 to 2026-05-31 and go on with what was left", () => {
    const london = compileCalendar({
      ...aroundTheClock("Europe/London"),
      coverage: { from: "2023-01-01", to: "2027-12-31" },
    });
    const counting = { ...civilCode, lastDayOff: "stays" } as const;
    const pauses = [{ from: at("2024-01-11T00:00Z"), to: at("2026-06-01T00:00+01:00") }];
    const received = at("2023-12-01T12:00Z");
    const limit: TimeLimit = { unit: "weeks", count: 8, counting };
    expect(iso(deadlineOf(london, received, limit).value)).toBe("2024-01-27T00:00:00.000Z");
    // 40 days had passed by 10 January; the 16 that were left end on 16 June.
    expect(iso(deadlineOf(london, received, limit, { pauses }).value)).toBe("2026-06-16T23:00:00.000Z");
  });
});

/** Whether it is a word of some counting rule. */
function isWord(word: unknown): boolean {
  const words = ["counts", "excluded", "asReceived", "dayOffIsNextWorkingDay", "closedIsNextWorkingDay", "stays"];
  return [...words, "movesToNextWorkingDay", "atMidnight", "atCloseOfBusiness"].includes(String(word));
}

describe("limits that are none", () => {
  it.each([
    { unit: "workingDays", count: 0, counting: civilCode },
    { unit: "calendarDays", count: -1, counting: civilCode },
    { unit: "months", count: 1.5, counting: civilCode },
    { unit: "hours", count: 1 / 7 },
    { unit: "workingHours", count: Number.NaN },
    { unit: "weeks", count: 10_000_000, counting: civilCode },
  ] as const)("are refused: $count $unit", (limit) => {
    expect(() => deadlineOf(china, at("2025-11-03T10:00Z"), limit)).toThrow(/limit\.count/);
  });

  it.each([
    ["limit.unit", { unit: "fortnights", count: 1, counting: civilCode }],
    ["limit.counting.receipt", { unit: "workingDays", count: 3, counting: { ...civilCode, receipt: "tomorrow" } }],
    [
      "limit.counting.receiptDay",
      { unit: "workingDays", count: 3, counting: { ...civilCode, receiptDay: "included" } },
    ],
    ["limit.counting.lastDayOff", { unit: "weeks", count: 3, counting: { ...civilCode, lastDayOff: "rollsOn" } }],
    ["limit.counting.dayEnds", { unit: "months", count: 3, counting: { ...civilCode, dayEnds: "midnight" } }],
    ["limit.counting.receiptDay", { unit: "calendarDays", count: 3 }],
  ])("are refused for words that there are not: %s", (field, limit) => {
    const fromJson: TimeLimit = JSON.parse(JSON.stringify(limit));
    expect(() => deadlineOf(china, at("2025-11-03T10:00Z"), fromJson)).toThrow(
      expect.objectContaining({ code: "invalid-time-limit", field }),
    );
  });

  it("are refused for any word of a counting rule that is none", () => {
    const rule = fc.constantFrom("receiptDay", "receipt", "lastDayOff", "dayEnds");
    const unit = fc.constantFrom("workingDays", "calendarDays", "weeks", "months");
    const unknown = fc.oneof(fc.string(), fc.constant(null), fc.integer()).filter((word) => !isWord(word));
    fc.assert(
      fc.property(rule, unit, unknown, (name, unit, word) => {
        const limit: TimeLimit = JSON.parse(
          JSON.stringify({ unit, count: 1, counting: { ...civilCode, [name]: word } }),
        );
        expect(() => deadlineOf(china, at("2025-11-03T10:00Z"), limit)).toThrow(
          expect.objectContaining({ code: "invalid-time-limit", field: `limit.counting.${name}` }),
        );
      }),
    );
  });
});
