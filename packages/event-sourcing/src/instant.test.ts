import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInstant, laterOf } from "./instant.ts";

/** Any moment that a four-digit year can name, to the millisecond. */
const moment = fc.date({
  min: new Date("0000-01-01T00:00:00.000Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

describe("an instant", () => {
  it("is a UTC date and time with milliseconds", () => {
    for (const text of ["2024-02-29T00:00:00.000Z", "1999-12-31T23:59:59.999Z", "0000-01-01T00:00:00.000Z"]) {
      expect(isInstant(text), text).toBe(true);
    }
  });

  it("exists in the calendar and on the clock", () => {
    for (const text of [
      "2023-02-29T00:00:00.000Z",
      "2024-02-30T00:00:00.000Z",
      "1900-02-29T00:00:00.000Z",
      "2024-04-31T00:00:00.000Z",
      "2024-00-01T00:00:00.000Z",
      "2024-13-01T00:00:00.000Z",
      "2024-01-00T00:00:00.000Z",
      "2024-01-01T24:00:00.000Z",
      "2024-01-01T23:60:00.000Z",
      "2016-12-31T23:59:60.000Z",
    ]) {
      expect(isInstant(text), text).toBe(false);
    }
  });

  it("has exactly one form", () => {
    for (const value of [
      "2024-03-01",
      "2024-03-01T08:30:00Z",
      "2024-03-01T08:30:00.00Z",
      "2024-03-01T08:30:00.0000Z",
      "2024-03-01T08:30:00.000",
      "2024-03-01T08:30:00.000z",
      "2024-03-01t08:30:00.000Z",
      "2024-03-01 08:30:00.000Z",
      "2024-03-01T08:30:00.000+00:00",
      "2024-03-01T08:30:00,000Z",
      "+002024-03-01T08:30:00.000Z",
      "-00001-03-01T08:30:00.000Z",
      "12024-03-01T08:30:00.000Z",
      " 2024-03-01T08:30:00.000Z",
      "2024-03-01T08:30:00.000Z\n",
      "２０２４-03-01T08:30:00.000Z",
      "",
      0,
      new Date(0),
      null,
      undefined,
    ]) {
      expect(isInstant(value), String(value)).toBe(false);
    }
  });

  it("is every moment that JavaScript can write", () => {
    fc.assert(
      fc.property(moment, (date) => {
        expect(isInstant(date.toISOString())).toBe(true);
      }),
    );
  });

  it("is no other day or time that digits can write", () => {
    const part = (digits: number): fc.Arbitrary<string> =>
      fc.nat({ max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, "0"));
    const day = fc.oneof(part(2), fc.constantFrom("28", "29", "30", "31", "32"));
    fc.assert(
      fc.property(
        part(4),
        fc.nat({ max: 13 }),
        day,
        part(2),
        part(2),
        part(2),
        (year, month, day, hour, minute, second) => {
          const text = `${year}-${String(month).padStart(2, "0")}-${day}T${hour}:${minute}:${second}.000Z`;
          const date = new Date(text);
          expect(isInstant(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString() === text);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("compares as text in the order of time", () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(a.toISOString() < b.toISOString()).toBe(a.getTime() < b.getTime());
        expect(laterOf(a.toISOString(), b.toISOString())).toBe(
          new Date(Math.max(a.getTime(), b.getTime())).toISOString(),
        );
      }),
    );
  });
});
