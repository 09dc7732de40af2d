import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedView, parseSnapshot, replay, snapshotText, takeSnapshot, type Snapshot } from "../index.ts";
import { history } from "../test/parcel-events.ts";
import { journeys } from "../test/parcel-journey.ts";

const stateOfNobody = takeSnapshot(journeys, journeys.initial, undefined);
const written = (snapshot: Snapshot): string => [...snapshotText(snapshot)].join("");

/** The text of two rows, line by line: what they are of, and each of them. */
const [about = "", first = "", second = ""] = written({
  projection: "journeys",
  version: 2,
  kind: "rows",
  state: [
    ["parcel-1", { depots: [] }],
    ["parcel-2", { depots: [] }],
  ],
}).split("\n");

function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b);
  return [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}

async function* slowly(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe("the text of a snapshot", () => {
  it("gives the snapshot again, whole, in its own pieces and in any others", async () => {
    await fc.assert(
      fc.asyncProperty(history(4), fc.array(fc.nat()), async (events, places) => {
        const view = keyedView(journeys);
        view.replay(events);
        const state = takeSnapshot(journeys, replay(journeys, events), view.checkpoint);
        for (const snapshot of [view.snapshot(), state]) {
          const text = written(snapshot);
          expect(parseSnapshot(text)).toStrictEqual(snapshot);
          expect(parseSnapshot(snapshotText(snapshot))).toStrictEqual(snapshot);
          expect(await parseSnapshot(slowly(cut(text, places)))).toStrictEqual(snapshot);
        }
      }),
    );
  });

  it("comes in pieces of some size, however many rows there are", () => {
    const row = { note: "x".repeat(1_000) };
    const state = Array.from({ length: 1_000 }, (_, i): [string, typeof row] => [`parcel-${i}`, row]);
    const lengths = Array.from(snapshotText({ projection: "notes", version: 1, kind: "rows", state }), (p) => p.length);
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeLessThan(70_000);
  });

  it("is refused wherever it was cut off", () => {
    const text = [about, first, second, ""].join("\n");
    // Without the last line break it is whole still.
    for (let end = 0; end < text.length - 1; end++) {
      expect(() => parseSnapshot(text.slice(0, end))).toThrow(expect.objectContaining({ code: "invalid-snapshot" }));
    }
    expect(parseSnapshot(text.slice(0, -1))).toEqual(parseSnapshot(text));
  });

  it.each([
    ["", "text"],
    ["{", "text"],
    ["null", "text"],
    ["[]", "projection"],
    [withHeader({ version: "2" }), "version"],
    [withHeader({ kind: "all" }), "kind"],
    [withHeader({ lines: 3 }), "text"],
    [withHeader({ lines: "2" }), "lines"],
    [withHeader({ kind: "state" }), "lines"],
    [withHeader({ checkpoint: "7" }), "checkpoint"],
    [withHeader({ checkpoint: null }), "checkpoint"],
    [[about, first, '["parcel-2"]'].join("\n"), "state"],
    [[about, first, "{}"].join("\n"), "state"],
    [[about, first, second, second].join("\n"), "text"],
    [written(stateOfNobody).replace(/\n.*\n$/, "\n"), "text"],
  ])("is refused as %j, naming %s", (text, field) => {
    expect(() => parseSnapshot(text)).toThrow(
      expect.objectContaining({ code: "invalid-snapshot", field: `snapshot.${field}` }),
    );
  });
});

function withHeader(change: object): string {
  return [JSON.stringify({ ...JSON.parse(about), ...change }), first, second].join("\n");
}
