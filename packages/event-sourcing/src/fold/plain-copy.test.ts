import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "./deep-freeze.ts";
import { plainCopy } from "./plain-copy.ts";

describe("a plain copy", () => {
  it("is equal and shares no object", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = plainCopy(value);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
        const originals = objectsIn(value);
        for (const object of objectsIn(copy)) expect(originals.has(object)).toBe(false);
      }),
    );
  });

  it("may be changed though the original is frozen", () => {
    const copy = plainCopy(deepFreeze({ list: [{ n: 1 }] }));
    copy.list.push({ n: 2 });
    expect(copy).toEqual({ list: [{ n: 1 }, { n: 2 }] });
  });

  it("keeps a key named __proto__ as a key", () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"admin": true}, "a": 1}');
    const copy = plainCopy(hostile);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(hostile));
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("takes nothing over that somebody put on the prototype of all objects", () => {
    // oxlint-disable-next-line no-extend-native -- what a hostile module would do
    Object.defineProperty(Object.prototype, "polluted", {
      value: {},
      enumerable: true,
      writable: true,
      configurable: true,
    });
    try {
      expect(Object.keys(plainCopy({ a: {} }))).toEqual(["a"]);
    } finally {
      Reflect.deleteProperty(Object.prototype, "polluted");
    }
  });

  it("keeps what is not plain JSON as it is, for a store to refuse", () => {
    const odd = { date: new Date(0), gap: [1, , 2], nothing: undefined, call: () => 1 }; // oxlint-disable-line no-sparse-arrays
    const copy = plainCopy(odd);
    expect(copy.date).toBe(odd.date);
    expect(1 in copy.gap).toBe(false);
    expect("nothing" in copy).toBe(true);
    expect(copy.call).toBe(odd.call);
  });
});

function objectsIn(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value === "object" && value !== null) {
    found.add(value);
    for (const part of Object.values(value)) objectsIn(part, found);
  }
  return found;
}
