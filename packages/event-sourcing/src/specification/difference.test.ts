import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "./difference.ts";

const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((lines) => lines.join("\n"));

describe("a difference", () => {
  it("contains both texts, and marks no line when they are equal", () => {
    fc.assert(
      fc.property(text, text, (expected, actual) => {
        const lines = difference(expected, actual).split("\n");
        const without = (mark: string): string =>
          lines
            .filter((line) => !line.startsWith(mark))
            .map((line) => line.slice(2))
            .join("\n");
        expect(without("+")).toBe(expected);
        expect(without("-")).toBe(actual);
        if (expected === actual) expect(lines.every((line) => line.startsWith("  "))).toBe(true);
      }),
    );
  });
});
