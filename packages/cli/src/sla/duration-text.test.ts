import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationText, namedDurationText, roughDurationText } from "./duration-text.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a duration for people", () => {
  it("never folds working time into days, which elapsed time is told in", () => {
    expect(durationText(51 * HOUR + 36 * MINUTE, "working")).toBe("51 h 36 min");
    expect(durationText(119 * HOUR + 6 * MINUTE, "elapsed")).toBe("4 d 23 h 6 min");
  });

  it("names its kind", () => {
    expect(namedDurationText(3 * HOUR, "working")).toBe("3 h of working time");
    expect(namedDurationText(0, "elapsed")).toBe("0 min of elapsed time");
  });

  it("leaves out seconds in a table, unless there is nothing else", () => {
    expect(roughDurationText(HOUR + MINUTE + 1000, "working")).toBe("1 h 1 min");
    expect(roughDurationText(12_000, "elapsed")).toBe("12 s");
  });

  it("loses nothing down to the second, so that stretches add up", () => {
    const sizes: Readonly<Record<string, number>> = { d: 24 * HOUR, h: HOUR, min: MINUTE, s: 1000 };
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.constantFrom("working", "elapsed"), (seconds, kind) => {
        const text = durationText(seconds * 1000, kind);
        const said = Array.from(
          text.matchAll(/(\d+) (d|h|min|s)/g),
          ([, amount, unit = ""]) => Number(amount) * (sizes[unit] ?? 0),
        );
        expect(said.reduce((sum, part) => sum + part, 0)).toBe(seconds * 1000);
      }),
    );
  });
});
