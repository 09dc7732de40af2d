import { describe, expect, it } from "vitest";
import { daysOffOf, type HolidaySpan } from "./day-off.ts";

const HOUR = 3_600_000;

/** A holiday of so many hours; when it starts on the time line makes no difference. */
function holiday(date: string, hours: number): HolidaySpan {
  const start = new Date("2025-01-01T00:00:00.000Z");
  return { date, start, end: new Date(start.getTime() + hours * HOUR), name: "Holiday" };
}

const datesOf = (span: HolidaySpan): readonly string[] =>
  daysOffOf(span).map(({ date, after }) => (after === undefined ? date : `${date} after ${after}`));

describe("the days off of a holiday", () => {
  it("are one day, also one that a clock change makes shorter or longer", () => {
    for (const hours of [23, 24, 25]) expect(datesOf(holiday("2025-03-30 00:00:00", hours))).toEqual(["2025-03-30"]);
  });

  it("are all days of a longer one, over the end of a month and a clock change", () => {
    const days = ["2025-03-30", "2025-03-31", "2025-04-01"];
    for (const hours of [71, 72, 73]) expect(datesOf(holiday("2025-03-30 00:00:00", hours))).toEqual(days);
  });

  it("take their dates from the text, also where it begins at sunset of the evening before", () => {
    expect(datesOf(holiday("2025-06-06 00:00:00 -0600", 72))).toEqual(["2025-06-06", "2025-06-07", "2025-06-08"]);
  });

  it("do not include a last day taken in part: three and a half days of a feast begin the afternoon before", () => {
    expect(datesOf(holiday("2025-03-30 00:00:00 -0600", 90))).toEqual(["2025-03-30", "2025-03-31", "2025-04-01"]);
  });

  it("may be an afternoon, and the days after it", () => {
    expect(datesOf(holiday("2025-12-24 13:00:00", 11))).toEqual(["2025-12-24 after 13:00"]);
    expect(datesOf(holiday("2025-12-24 13:00:00", 35))).toEqual(["2025-12-24 after 13:00", "2025-12-25"]);
  });
});
