import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

describe("the Wilson interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: method 3, the score method, 95 %.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i out of %i is the published one", (part, whole, low, high) => {
    const interval = wilsonInterval(part, whole);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
    expect(interval).toMatchObject({ share: part / whole, of: whole });
  });

  it("does not let three answers look like three hundred", () => {
    expect(wilsonInterval(3, 3)?.low).toBeCloseTo(0.4385, 4);
    expect(wilsonInterval(300, 300)?.low).toBeCloseTo(0.9874, 4);
  });

  it("is nothing of nothing", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  const counts = fc.integer({ min: 1, max: 10_000 }).chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));

  it("keeps within 0 and 1, holds the share, and grows narrower with more answers of the same share", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ([part, of], times) => {
        const few = wilsonInterval(part, of);
        const many = wilsonInterval(part * times, of * times);
        if (few === null || many === null) throw new Error("there are answers");
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(few.share);
        expect(few.high).toBeGreaterThanOrEqual(few.share);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it("of what is left is its mirror image", () => {
    fc.assert(
      fc.property(counts, ([part, of]) => {
        expect(wilsonInterval(of - part, of)?.low).toBeCloseTo(1 - (wilsonInterval(part, of)?.high ?? Number.NaN), 12);
      }),
    );
  });
});
