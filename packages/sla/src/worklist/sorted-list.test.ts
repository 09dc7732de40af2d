import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedList } from "./sorted-list.ts";

describe("a sorted list", () => {
  // Few keys, so that they meet again; long lists, so that blocks are split and emptied.
  const key = fc.nat({ max: 3_000 }).map((n) => String(n).padStart(4, "0"));
  const changes = fc.array(fc.tuple(fc.boolean(), key), { maxLength: 6_000, size: "max" });

  it("holds what a map holds, in the order of the keys, from any key on", () => {
    fc.assert(
      fc.property(changes, key, (changes, from) => {
        const list = sortedList<string>();
        const map = new Map<string, string>();
        for (const [i, [set, key]] of changes.entries()) {
          const value = `${key} ${i}`;
          if (set || i < changes.length / 2) {
            list.set(key, value);
            map.set(key, value);
          } else {
            list.delete(key);
            map.delete(key);
          }
        }
        expect(list.size).toBe(map.size);
        const ordered = [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect([...list.valuesFrom(from)]).toEqual(ordered.filter(([key]) => key >= from).map(([, value]) => value));
      }),
      { numRuns: 30 },
    );
  });
});
