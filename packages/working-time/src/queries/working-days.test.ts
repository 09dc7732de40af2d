import { describe, expect, it } from "vitest";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { at, hours, office } from "../test/office.ts";
import { countWorkingDays, isWorkingDay, localDateAt, nthWorkingDay } from "./working-days.ts";

const calendar = compileCalendar(office());

describe("working days", () => {
  it("are counted strictly after the date, from 0 the last one at or before it", () => {
    const friday = "2024-05-10";
    expect([-1, 0, 1, 3].map((n) => nthWorkingDay(calendar, friday, n).value)).toEqual([
      "2024-05-09",
      "2024-05-10",
      "2024-05-13",
      "2024-05-15",
    ]);
    expect(nthWorkingDay(calendar, "2024-05-12", 0).value).toBe(friday);
  });

  it("can be counted to the end of the coverage, and no further", () => {
    expect(countWorkingDays(calendar, "2024-01-01", "2025-01-01").value).toBe(262);
    expect(countWorkingDays(calendar, "2024-05-10", "2024-05-10").value).toBe(0);
    expect(() => countWorkingDays(calendar, "2024-01-01", "2025-01-02")).toThrow(/2025-01-01 lies outside/);
    expect(() => countWorkingDays(calendar, "2024-05-10", "2024-05-09")).toThrow(/before it starts/);
    expect(() => nthWorkingDay(calendar, "2024-12-31", 1)).toThrow(/lies outside/);
  });

  it("are those with any working time: not a date whose only hour the clock change skips, nor a skipped date", () => {
    const newYork = compileCalendar(office({ timeZone: "America/New_York", weekly: { sunday: hours("02:00-03:00") } }));
    expect(isWorkingDay(newYork, "2024-03-03").value).toBe(true);
    expect(isWorkingDay(newYork, "2024-03-10").value).toBe(false);
    const apia = compileCalendar(
      office({ timeZone: "Pacific/Apia", coverage: { from: "2011-12-01", to: "2012-01-31" } }),
    );
    expect(isWorkingDay(apia, "2011-12-29").value).toBe(true);
    expect(isWorkingDay(apia, "2011-12-30").value).toBe(false);
    expect(nthWorkingDay(apia, "2011-12-29", 1).value).toBe("2012-01-02");
  });

  it("are those of the calendar's zone", () => {
    const shanghai = compileCalendar(office({ timeZone: "Asia/Shanghai" }));
    expect(localDateAt(shanghai, at("2024-05-06T15:59:59.999Z"))).toBe("2024-05-06");
    expect(localDateAt(shanghai, at("2024-05-06T16:00Z"))).toBe("2024-05-07");
  });

  it.each(["2024-02-30", "2024-5-6", "tomorrow", ""])("a date that is none is refused: %j", (date) => {
    expect(() => isWorkingDay(calendar, date)).toThrow(/is not a date/);
  });
});
