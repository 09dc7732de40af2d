import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameJson } from "./same-json.ts";

const reversed = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, reversed(part)])
      .toReversed(),
  );
};

it("says the same in whatever order the names stand", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSameJson(value, reversed(structuredClone(value)))));
});

it("says something else exactly where the texts with sorted names differ", () => {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    );
  const small = fc.jsonValue({ maxDepth: 2, noUnicodeString: true, stringUnit: fc.constantFrom("a", "b") });
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(isSameJson(a, b)).toBe(sorted(a) === sorted(b));
    }),
  );
});

it("takes undefined for absent, and an inherited property for none", () => {
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSameJson({ a: { toString: 1 } }, { a: {} })).toBe(false);
  expect(isSameJson([1], { 0: 1 })).toBe(false);
});
