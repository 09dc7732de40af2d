import { compileCalendar, isWorkingDay } from "@complaint-ledger/working-time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOfArrangements, type ChinaCalendarOptions } from "./calendar-of-arrangements.ts";
import { announcedYears, type ChinaArrangements } from "./china-arrangements.ts";

/** A notice for each of these years: four holidays, one day worked in return. */
function noticesOf(...years: readonly number[]): ChinaArrangements {
  const holidays = years.flatMap((year) => [
    [`${year}-01-01`, "New Year's Day,元旦,1"],
    [`${year}-02-10`, "Spring Festival,春节,4"],
    [`${year}-05-01`, "Labour Day,劳动节,2"],
    [`${year}-10-01`, "National Day,国庆节,3"],
  ]);
  return {
    holidays: Object.fromEntries(holidays),
    workdays: Object.fromEntries(years.map((year) => [`${year}-10-10`, "National Day,国庆节,3"])),
  };
}

describe("the announced years", () => {
  it("are told from the data, whatever years they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2190 }), { maxLength: 9 }), (years) => {
        expect(announcedYears(noticesOf(...years))).toEqual(years.toSorted((a, b) => a - b));
      }),
    );
  });

  it("do not include a year of which only days next to another year's holidays are known", () => {
    const { holidays, workdays } = noticesOf(2030);
    const spilt = {
      holidays: { ...holidays, "2029-12-31": "New Year's Day,元旦,1", "2031-01-01": "New Year's Day,元旦,1" },
      workdays: { ...workdays, "2029-12-29": "New Year's Day,元旦,1" },
    };
    expect(announcedYears(spilt)).toEqual([2030]);
  });
});

describe("years without a notice", () => {
  const arrangements = noticesOf(2030, 2031);
  const codeAndField = (options: ChinaCalendarOptions, from: ChinaArrangements = arrangements): unknown => {
    try {
      return calendarOfArrangements(from, options).coverage;
    } catch (error) {
      return error;
    }
  };

  it("are not covered", () => {
    expect(calendarOfArrangements(arrangements).coverage).toEqual({ from: "2030-01-01", to: "2031-12-31" });
    const compiled = compileCalendar(calendarOfArrangements(arrangements));
    expect(() => isWorkingDay(compiled, "2032-01-01")).toThrow(expect.objectContaining({ code: "beyond-coverage" }));
  });

  it("are refused if asked for, before, after and between", () => {
    const refusal = (field: string): unknown => expect.objectContaining({ code: "year-not-announced", field });
    expect(codeAndField({ to: "2032-01-01" })).toEqual(refusal("to"));
    expect(codeAndField({ from: "2029-12-31" })).toEqual(refusal("from"));
    expect(codeAndField({}, noticesOf(2030, 2032))).toEqual(refusal("to"));
  });

  it("say what to do", () => {
    expect(() => calendarOfArrangements(arrangements, { to: "2032-06-30" })).toThrow(
      "to: the holidays of 2032 are not among the data, which has 2030 to 2031. " +
        'Keep within these years, update chinese-days, or pass { unannounced: "provisional" }.',
    );
  });

  it("are provisional if the caller wants them so, and answers about them are marked", () => {
    const calendar = calendarOfArrangements(arrangements, { to: "2033-12-31", unannounced: "provisional" });
    expect(calendar.provisionalYears).toEqual([2032, 2033]);
    const compiled = compileCalendar(calendar);
    expect(() => isWorkingDay(compiled, "2032-10-01")).toThrow(expect.objectContaining({ code: "provisional-year" }));
    expect(isWorkingDay(compiled, "2032-10-01", { provisional: "mark" })).toEqual({ value: true, provisional: true });
    expect(isWorkingDay(compiled, "2031-10-01")).toEqual({ value: false, provisional: false });
  });

  it("leave nothing to cover if there is no notice at all", () => {
    expect(codeAndField({}, noticesOf())).toMatchObject({ code: "invalid-calendar", field: "coverage.from" });
    expect(codeAndField({ from: "soon" })).toMatchObject({ code: "invalid-calendar", field: "coverage.from" });
  });
});
