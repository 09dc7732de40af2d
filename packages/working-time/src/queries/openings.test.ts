import { describe, expect, it } from "vitest";
import { compileCalendar } from "../compile/compile-calendar.ts";
import { at, hours, iso, office, weekdays } from "../test/office.ts";
import { isOpen, nextOpening, previousOpening } from "./openings.ts";

const split = compileCalendar(office({ weekly: weekdays("09:00-12:00", "13:00-17:00") }));

describe("openings", () => {
  it("are found from closed and from open time alike; an opening is its own next and previous", () => {
    expect(iso(nextOpening(split, at("2024-05-03T18:00Z")).value)).toBe("2024-05-06T09:00:00.000Z");
    expect(iso(nextOpening(split, at("2024-05-06T10:00Z")).value)).toBe("2024-05-06T13:00:00.000Z");
    expect(iso(nextOpening(split, at("2024-05-06T13:00Z")).value)).toBe("2024-05-06T13:00:00.000Z");
    expect(iso(previousOpening(split, at("2024-05-06T13:00Z")).value)).toBe("2024-05-06T13:00:00.000Z");
    expect(iso(previousOpening(split, at("2024-05-06T12:59Z")).value)).toBe("2024-05-06T09:00:00.000Z");
    expect(iso(previousOpening(split, at("2024-05-05T12:00Z")).value)).toBe("2024-05-03T13:00:00.000Z");
  });

  it("a night shift opens once: midnight is no opening", () => {
    const night = compileCalendar(office({ weekly: { monday: hours("22:00-24:00"), tuesday: hours("00:00-06:00") } }));
    expect(iso(nextOpening(night, at("2024-05-06T22:01Z")).value)).toBe("2024-05-13T22:00:00.000Z");
    expect(iso(previousOpening(night, at("2024-05-07T03:00Z")).value)).toBe("2024-05-06T22:00:00.000Z");
  });

  it("an opening that the clock change skips is the instant at which the gap ends", () => {
    const early = compileCalendar(office({ timeZone: "America/New_York", weekly: { sunday: hours("02:30-05:00") } }));
    expect(iso(nextOpening(early, at("2024-03-10T00:00Z")).value)).toBe("2024-03-10T07:00:00.000Z");
  });

  it("are not guessed at the ends of the coverage", () => {
    const always = compileCalendar(office({ weekly: weekdays("00:00-24:00") }));
    expect(() => previousOpening(always, at("2024-01-02T00:00Z"))).toThrow(/covers 2024-01-01 to 2024-12-31/);
    expect(() => nextOpening(always, at("2024-12-31T00:00Z"))).toThrow(/covers/);
    expect(() => isOpen(always, always.coverage.to)).toThrow(/covers/);
    expect(isOpen(always, always.coverage.from).value).toBe(true);
  });
});
