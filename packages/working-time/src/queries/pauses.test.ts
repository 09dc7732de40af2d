import { describe, expect, it } from "vitest";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { HOUR } from "../epoch-milliseconds.ts";
import { at, iso, office } from "../test/office.ts";
import { addWorkingTime } from "./add-working-time.ts";
import { subtractWorkingTime } from "./subtract-working-time.ts";
import { workingSegments } from "./working-segments.ts";

const calendar = compileCalendar(office());
const pauses = [
  { from: at("2024-05-06T12:00Z"), to: at("2024-05-06T13:00Z") },
  { from: at("2024-05-06T13:00Z"), to: at("2024-05-06T14:00Z") },
];

describe("at the ends of pauses", () => {
  it("work that is done when a pause begins is done then", () => {
    const due = addWorkingTime(calendar, at("2024-05-06T10:00Z"), 2 * HOUR, { pauses }).value;
    expect(iso(due)).toBe("2024-05-06T12:00:00.000Z");
    const begun = subtractWorkingTime(calendar, at("2024-05-06T16:00Z"), 2 * HOUR, { pauses }).value;
    expect(iso(begun)).toBe("2024-05-06T14:00:00.000Z");
  });

  it("no work at all is done as soon as work can go on, and was as late as it did", () => {
    const on = addWorkingTime(calendar, at("2024-05-06T12:00Z"), 0, { pauses }).value;
    expect(iso(on)).toBe("2024-05-06T14:00:00.000Z");
    const until = subtractWorkingTime(calendar, at("2024-05-06T14:00Z"), 0, { pauses }).value;
    expect(iso(until)).toBe("2024-05-06T12:00:00.000Z");
  });

  it("segments break off and go on", () => {
    const { value } = workingSegments(calendar, at("2024-05-06T11:00Z"), at("2024-05-06T15:00Z"), { pauses });
    expect(value.map(({ from, to }) => `${iso(from)}/${iso(to)}`)).toEqual([
      "2024-05-06T11:00:00.000Z/2024-05-06T12:00:00.000Z",
      "2024-05-06T14:00:00.000Z/2024-05-06T15:00:00.000Z",
    ]);
  });
});
