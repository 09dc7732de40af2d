import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percent } from "./percent.ts";

describe("a share in percent", () => {
  it("says that all, or none, are meant only where that is so", () => {
    expect([percent(1), percent(4278 / 4280), percent(0.9994)]).toEqual(["100.0 %", ">99.9 %", "99.9 %"]);
    expect([percent(0), percent(1 / 4280), percent(0.0006)]).toEqual(["0.0 %", "<0.1 %", "0.1 %"]);
  });

  it("is a dash where there is nothing to take a share of", () => {
    expect(percent(null)).toBe("–");
  });

  it("of any number is 0 or 100 only if exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 1_000_000 }), (whole, some) => {
        const part = Math.min(some, whole);
        expect(percent(part / whole) === "100.0 %").toBe(part === whole);
        expect(percent(part / whole) === "0.0 %").toBe(part === 0);
      }),
    );
  });
});
