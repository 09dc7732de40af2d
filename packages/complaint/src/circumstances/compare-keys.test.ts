import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareKeys } from "./compare-keys.ts";

describe("the order of keys", () => {
  it("is that of code units, whatever a locale thinks, and without a key last", () => {
    expect([null, "ä", "b", "Z", "a", "10", "9", null, "\u{1f600}", "\uffee"].toSorted(compareKeys)).toEqual([
      "10",
      "9",
      "Z",
      "a",
      "b",
      "ä",
      "\u{1f600}",
      "\uffee",
      null,
      null,
    ]);
  });

  it("is one order: of two keys the same one comes first, whichever is asked about first", () => {
    const key = fc.option(fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(compareKeys(a, b) + compareKeys(b, a)).toBe(0);
        expect(compareKeys(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
