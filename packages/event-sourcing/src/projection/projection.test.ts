import { applyPatches, enablePatches } from "immer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advance,
  advanceWithPatches,
  parseSnapshot,
  replay,
  resume,
  snapshotText,
  takeSnapshot,
  type Position,
  type RecordedEvent,
} from "../index.ts";
import { history, recordedEvent } from "../test/parcel-events.ts";
import { journeys, type Journey } from "../test/parcel-journey.ts";

const oneByOne = (events: readonly RecordedEvent[], from: Journey = journeys.initial): Journey =>
  events.reduce((state, event) => advance(journeys, state, event), from);

async function* slowly(events: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  yield* events;
}

function cutAt<Item>(items: readonly Item[], n: number): readonly [readonly Item[], readonly Item[]] {
  const cut = n % (items.length + 1);
  return [items.slice(0, cut), items.slice(cut)];
}

const positionOf = (events: readonly RecordedEvent[]): Position | undefined => events.at(-1)?.position;

describe("the ways to run a projection", () => {
  it("give the same state: one by one, in bulk, and as events are read", async () => {
    await fc.assert(
      fc.asyncProperty(history(1), async (events) => {
        const expected = oneByOne(events);
        expect(replay(journeys, events)).toStrictEqual(expected);
        expect(await replay(journeys, slowly(events))).toStrictEqual(expected);
      }),
    );
  });

  it("give the same state resumed from a snapshot written down at any checkpoint, even if some events come again", async () => {
    await fc.assert(
      fc.asyncProperty(history(1), fc.nat(), fc.nat(), async (events, cut, overlap) => {
        const [before, rest] = cutAt(events, cut);
        const taken = takeSnapshot(journeys, replay(journeys, before), positionOf(before));
        const snapshot = parseSnapshot(snapshotText(taken));
        const again = [...before.slice(cutAt(before, overlap)[0].length), ...rest];
        const resumed = resume(journeys, snapshot, again);
        expect(resumed.state).toStrictEqual(oneByOne(events));
        expect(resumed.checkpoint).toBe(positionOf(events));
        expect(await resume(journeys, snapshot, slowly(again))).toStrictEqual(resumed);
        expect(oneByOne(rest, taken.state)).toStrictEqual(resumed.state);
      }),
    );
  });

  it("never change an event nor a state given to them", () => {
    fc.assert(
      fc.property(history(1), fc.nat(), (events, cut) => {
        const [before, rest] = cutAt(events, cut);
        const written = JSON.stringify(events);
        const state = oneByOne(before);
        const stateWritten = JSON.stringify(state);
        oneByOne(rest, state);
        resume(journeys, takeSnapshot(journeys, state, positionOf(before)), rest);
        replay(journeys, events);
        expect(JSON.stringify(events)).toBe(written);
        expect(JSON.stringify(state)).toBe(stateWritten);
      }),
    );
  });

  it("pass over events without a recipe, also one named like a method every object has", () => {
    const strange = { ...recordedEvent({ type: "ParcelTagged", data: { tag: "" } }, 0), type: "toString" };
    expect(advance(journeys, journeys.initial, strange)).toBe(journeys.initial);
    expect(replay(journeys, [strange])).toEqual(journeys.initial);
    expect(advanceWithPatches(journeys, journeys.initial, strange)).toMatchObject({ patches: [] });
  });
});

describe("a change feed", () => {
  it("leads a copy of the state forwards, and back", () => {
    enablePatches();
    fc.assert(
      fc.property(history(1), (events) => {
        let state = journeys.initial;
        for (const event of events) {
          const advanced = advanceWithPatches(journeys, state, event);
          expect(advanced.state).toStrictEqual(advance(journeys, state, event));
          expect(applyPatches(state, advanced.patches)).toStrictEqual(advanced.state);
          expect(applyPatches(advanced.state, advanced.inversePatches)).toStrictEqual(state);
          state = advanced.state;
        }
      }),
    );
  });
});

describe("a snapshot", () => {
  it("of another projection or version is refused, naming both", () => {
    const snapshot = takeSnapshot({ name: "journeys", version: 1 }, journeys.initial, undefined);
    expect(() => resume(journeys, snapshot, [])).toThrow(
      expect.objectContaining({
        code: "invalid-snapshot",
        problem: "it holds the state of journeys version 1, not the state of journeys version 2",
      }),
    );
    expect(() => resume(journeys, { ...snapshot, projection: "other", version: 2 }, [])).toThrow(
      "state of other version 2",
    );
    expect(() => resume(journeys, { ...snapshot, kind: "rows", version: 2 }, [])).toThrow("rows of journeys version 2");
  });

  it("is not taken of a state that JSON would change", () => {
    for (const state of [{ at: new Date(0) }, { n: Number.NaN }, { gone: undefined }, new Map()]) {
      expect(() => takeSnapshot(journeys, state, undefined)).toThrow(
        expect.objectContaining({ code: "not-plain-json" }),
      );
    }
  });
});
