import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertPlainJson } from "./plain-json.ts";

/** Any code point but the surrogates, D800 to DFFF. */
const character = fc.integer({ min: 0, max: 0x10f7ff }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));

describe("plain JSON", () => {
  it("is what JSON carries unchanged", () => {
    for (const value of [null, true, 0, -1.5, 1e21, 5e-324, "", "é\u{1f600}\u0000", [], {}, [[]], { a: { b: [1] } }]) {
      expect(() => assertPlainJson(value, "data")).not.toThrow();
    }
  });

  it("may be an object without a prototype", () => {
    expect(() => assertPlainJson(Object.assign(Object.create(null), { a: 1 }), "data")).not.toThrow();
  });

  it("may hold the same object twice, which is no cycle", () => {
    const address = { city: "Springfield" };
    expect(() => assertPlainJson({ home: address, work: address, all: [address, address] }, "data")).not.toThrow();
  });

  it.each<[what: string, value: unknown, problem: string]>([
    ["undefined", undefined, "is undefined"],
    ["NaN", NaN, "is NaN"],
    ["infinity", -Infinity, "is -Infinity"],
    ["negative zero", -0, "is −0"],
    ["a bigint", 1n, "is bigint"],
    ["a symbol", Symbol("s"), "is symbol"],
    ["a function", () => 1, "is function"],
    ["a date", new Date(0), "is an instance of a class"],
    ["a map", new Map(), "is an instance of a class"],
    ["a boxed number", Object(1), "is an instance of a class"],
    ["an array with a hole", Array(3), "is undefined"],
    ["an array with a key of its own", Object.assign([1], { note: "x" }), "extra keys"],
    ["an array with a hole and a key", Object.assign(Array(3), { 0: 1, note: "x" }), "is undefined"],
    ["an array with a symbol", Object.assign([1], { [Symbol("s")]: 1 }), "symbol"],
    ["an array with toJSON", Object.defineProperty([1], "toJSON", { value: () => 2 }), "toJSON"],
    ["an object with a prototype of its own", Object.create({ inherited: 1 }), "is an instance of a class"],
    ["a getter", Object.defineProperty({}, "g", { get: () => 1, enumerable: true }), "getter"],
    ["a hidden property", Object.defineProperty({}, "h", { value: 1 }), "hidden"],
    ["a symbol as a key", { [Symbol("s")]: 1 }, "symbol"],
    ["toJSON", { toJSON: () => 1 }, "is function"],
    ["half a surrogate pair", "\ud83d", "half of a surrogate pair"],
    ["half a surrogate pair in a key", { "\ud83d": 1 }, "half of a surrogate pair"],
    ["the key __proto__", JSON.parse('{"__proto__":1}'), "prototype"],
    ["the key constructor", { constructor: 1 }, "prototype"],
    ["the key prototype", { prototype: 1 }, "prototype"],
  ])("is not %s, wherever it stands", (_, value, problem) => {
    expect(refusalOf(value)).toContain(problem);
    expect(refusalOf({ a: [{ b: value }] })).toContain(problem);
    expect(refusalOf([0, value])).toContain(problem);
  });

  it("does not contain itself, at any distance", () => {
    const list: unknown[] = [];
    list.push({ list });
    expect(refusalOf(list)).toContain("contains itself");
    const record: Record<string, unknown> = {};
    record["next"] = { next: { next: record } };
    expect(refusalOf(record)).toContain("contains itself");
  });

  it("has up to 32 levels of objects and arrays", () => {
    expect(() => assertPlainJson(nested(32), "data")).not.toThrow();
    expect(refusalOf(nested(33))).toContain("nested deeper than 32");
  });

  it("is refused with the path of what is wrong", () => {
    expect(() => assertPlainJson({ items: [{ amount: 1 }, { amount: NaN }] }, "events[3].data")).toThrow(
      expect.objectContaining({ code: "not-plain-json", field: "events[3].data.items[1].amount" }),
    );
  });

  it("comes back from JSON as it was, for anything admitted", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withTypedArray: true,
      withNullPrototype: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        if (refusalOf(value) !== "admitted") return;
        const text = JSON.stringify(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is all that JSON can write, but for what is dangerous, deep or −0", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: character }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
        expect(refusalOf(JSON.parse(text))).toBe("admitted");
      }),
    );
  });
});

function refusalOf(value: unknown): string {
  try {
    assertPlainJson(value, "data");
  } catch (error) {
    return String(error);
  }
  return "admitted";
}

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
}
