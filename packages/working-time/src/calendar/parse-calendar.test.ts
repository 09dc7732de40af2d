import { describe, expect, it } from "vitest";
import { hours, office } from "../test/office.ts";
import { isWorkingTimeError } from "../working-time-error.ts";
import { aroundTheClock } from "./around-the-clock.ts";
import { parseCalendar } from "./parse-calendar.ts";

function fieldsAtFault(value: unknown): readonly string[] {
  try {
    parseCalendar(value);
  } catch (error) {
    if (isWorkingTimeError(error, "invalid-calendar")) return error.problems.map(({ field }) => field);
    throw error;
  }
  return [];
}

describe("a calendar", () => {
  const calendar = office({
    exceptionalDays: {
      "2024-05-01": { kind: "holiday", name: "Labour Day" },
      "2024-05-11": { kind: "makeUpWorkday", name: "for 3 May", hours: hours("09:00-12:00", "12:00-24:00") },
      "2024-12-24": { kind: "specialHours", name: "Christmas Eve", hours: hours("00:00-12:00") },
    },
    provisionalYears: [2024],
  });

  it("is plain JSON: what is read equals what was written, and is a frozen copy", () => {
    const read = parseCalendar(JSON.parse(JSON.stringify(calendar)));
    expect(read).toEqual(calendar);
    const parts = [read, read.coverage, read.weekly, read.weekly.monday, read.weekly.monday?.[0], read.exceptionalDays];
    const days = Object.values(read.exceptionalDays);
    expect([...parts, ...days, read.provisionalYears].every(Object.isFrozen)).toBe(true);
  });

  it("that never closes is one too", () => {
    expect(parseCalendar(aroundTheClock("Asia/Kathmandu")).timeZone).toBe("Asia/Kathmandu");
  });

  it("with many mistakes is refused with all of them, each with its place", () => {
    const wrong = {
      ...calendar,
      id: "",
      version: "2",
      timeZone: "Asia/Peking_Man",
      weekly: {
        monday: [{ open: "9:00", close: "17:00" }],
        tuesday: [{ open: "17:00", close: "09:00" }],
        wednesday: hours("09:00-12:00", "11:00-17:00"),
        thursday: [{ open: "24:00", close: "24:00" }],
        friday: "09:00-17:00",
        funday: [],
      },
      exceptionalDays: {
        "2023-12-31": { kind: "holiday", name: "too early" },
        "2024-02-30": { kind: "holiday", name: "no such day" },
        "2024-05-01": { kind: "holiday", name: "Labour Day", hours: [] },
        "2024-05-02": { kind: "party", name: "?" },
        "2024-05-11": { kind: "makeUpWorkday", name: "", hours: [] },
      },
      provisionalYears: [2024, 2024, 2025, "2024"],
      owner: "unknown",
    };
    expect(fieldsAtFault(wrong)).toEqual([
      "owner",
      "id",
      "version",
      "timeZone",
      "weekly.funday",
      "weekly.monday[0].open",
      "weekly.tuesday[0]",
      "weekly.wednesday[1].open",
      "weekly.thursday[0]",
      "weekly.friday",
      'exceptionalDays["2023-12-31"]',
      'exceptionalDays["2024-02-30"]',
      'exceptionalDays["2024-05-01"].hours',
      'exceptionalDays["2024-05-02"].kind',
      'exceptionalDays["2024-05-11"].name',
      'exceptionalDays["2024-05-11"].hours',
      "provisionalYears[1]",
      "provisionalYears[2]",
      "provisionalYears[3]",
    ]);
  });

  it.each([null, undefined, 7, "office", []])("that is no object is refused: %j", (value) => {
    expect(fieldsAtFault(value)[0]).toBe("calendar");
  });

  it.each([
    [{ from: "2024-12-31", to: "2024-01-01" }, "coverage.to"],
    [{ from: "1972-12-31", to: "2024-12-31" }, "coverage.from"],
    [{ from: "2024-01-01", to: "2200-01-01" }, "coverage.to"],
    [{ from: "2024-01-01", to: "2024-13-01" }, "coverage.to"],
  ])("with a coverage of %j is refused", (coverage, field) => {
    expect(fieldsAtFault({ ...office(), coverage })).toContain(field);
  });

  it.each(["+08:00", "constructor", "Etc/Nowhere", ""])("with the time zone %j is refused", (timeZone) => {
    expect(fieldsAtFault(office({ timeZone }))).toEqual(["timeZone"]);
  });

  it("says what to do", () => {
    expect(() => parseCalendar(office({ weekly: { monday: hours("22:00-06:00") } }))).toThrow(
      "weekly.monday[0]: closes at 06:00, not after it opens at 22:00. " +
        "Close later the same day, at 24:00 at most; a night shift goes on from 00:00 on the next day.",
    );
  });
});
