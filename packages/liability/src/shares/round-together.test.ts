import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundTogether } from "./round-together.ts";
import { newShareSum } from "./share-sum.ts";

const fraction = (numerator: number, denominator: number) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

describe("rounding together", () => {
  it("gives what is missing to who lost most, of equals to the first", () => {
    expect(roundTogether([fraction(1000, 3), fraction(1000, 3), fraction(1000, 3)])).toEqual([334, 333, 333]);
    expect(roundTogether([fraction(1000, 6), fraction(5000, 6)])).toEqual([167, 833]);
    expect(roundTogether([])).toEqual([]);
  });

  it("adds up to the exact sum, and takes no number further than one away", () => {
    const parts = fc.array(fc.tuple(fc.nat({ max: 5_000 }), fc.integer({ min: 1, max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (pairs) => {
        const exact = pairs.map(([numerator, denominator]) => fraction(numerator, denominator));
        const rounded = roundTogether(exact);
        const sum = pairs.reduce((total, [numerator, denominator]) => total + numerator / denominator, 0);
        // What is asked of numbers that come to a whole is asked exactly, of others within the half that rounding takes.
        expect(Math.abs(rounded.reduce((total, value) => total + value, 0) - sum)).toBeLessThanOrEqual(0.5 + 1e-6);
        for (const [i, [numerator, denominator]] of pairs.entries()) {
          expect(Math.abs((rounded[i] ?? 0) - numerator / denominator)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("a sum of shares", () => {
  it("is exact: the shares of whole complaints add up to their number, whatever their weights", () => {
    const complaints = fc.array(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(complaints, (weights) => {
        const sum = newShareSum();
        for (const ofOne of weights) {
          const total = ofOne.reduce((all, weight) => all + weight, 0);
          for (const weight of ofOne) sum.add(weight, total);
        }
        expect(sum.sum()).toEqual({ numerator: BigInt(weights.length), denominator: 1n });
      }),
    );
  });
});
