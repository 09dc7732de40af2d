import { describe, expect, it } from "vitest";
import { aroundTheClock } from "../calendar/around-the-clock.ts";
import { addWorkingTime } from "../queries/add-working-time.ts";
import { at, hours, iso, office } from "../test/office.ts";
import { compileCalendar } from "./compile-calendar.ts";

describe("a compiled calendar", () => {
  it("is made once for each object", () => {
    const calendar = office();
    expect(compileCalendar(calendar)).toBe(compileCalendar(calendar));
    expect(compileCalendar(office())).not.toBe(compileCalendar(calendar));
  });

  it("keeps what it was made from, whatever becomes of the caller's object", () => {
    const week = { monday: [...hours("09:00-17:00")] };
    const calendar = office({ weekly: week });
    const compiled = compileCalendar(calendar);
    week.monday.splice(0, 1, { open: "10:00", close: "11:00" });
    expect(compiled.definition.weekly.monday).toEqual(hours("09:00-17:00"));
    expect(iso(addWorkingTime(compileCalendar(calendar), at("2024-05-06T00:00Z"), 0).value)).toBe(
      "2024-05-06T09:00:00.000Z",
    );
  });

  it("that never closes is one period, over two centuries", () => {
    const { periods, workingDays } = compileCalendar(aroundTheClock("Europe/London"));
    expect(periods.from).toHaveLength(1);
    expect(workingDays.day).toHaveLength(82_910);
    expect(periods.total).toBe(at("2200-01-01T00:00Z") - at("1973-01-01T00:00Z"));
  });

  it("may never open: then it has no working time to give", () => {
    const closed = compileCalendar(office({ weekly: {} }));
    expect(() => addWorkingTime(closed, at("2024-05-06T00:00Z"), 0)).toThrow(/beyond calendar/);
  });

  it("is refused if the data is wrong", () => {
    expect(() => compileCalendar(office({ timeZone: "Mars/Olympus" }))).toThrow(/timeZone/);
  });
});
