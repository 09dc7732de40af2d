import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keyedView,
  parseSnapshot,
  replay,
  snapshotText,
  type KeyedProjection,
  type KeyedView,
  type RecordedEvent,
} from "../index.ts";
import { history, recordedEvent } from "../test/parcel-events.ts";
import { journeys } from "../test/parcel-journey.ts";
import type { Depot, ParcelEvents } from "../test/parcel.ts";

const inOrder = <Row>({ rows }: KeyedView<Row>): readonly (readonly [string, Row])[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

const tagged = (n: number, tag = "a"): RecordedEvent => recordedEvent({ type: "ParcelTagged", data: { tag } }, n);
const scanned = (n: number, depot: Depot): RecordedEvent =>
  recordedEvent({ type: "ParcelScanned", data: { depot } }, n);

describe("a view by stream", () => {
  it("has for each stream the row that replaying that stream alone gives", () => {
    fc.assert(
      fc.property(history(3), (events) => {
        const view = keyedView(journeys);
        view.replay(events);
        const handled = events.filter(({ type }) => Object.hasOwn(journeys.on, type));
        const streams = [...new Set(handled.map(({ stream }) => stream))].sort();
        const expected = streams.map((key) => [
          key,
          replay(
            journeys,
            events.filter(({ stream }) => stream === key),
          ),
        ]);
        expect(inOrder(view)).toStrictEqual(expected);
      }),
    );
  });

  it("is the same one by one, in bulk in any pages, and resumed from a snapshot at any checkpoint", () => {
    fc.assert(
      fc.property(history(4), fc.nat(), (events, n) => {
        const cut = n % (events.length + 1);
        const live = keyedView(journeys);
        for (const event of events) live.advance(event);
        const mixed = keyedView(journeys);
        mixed.replay(events.slice(0, cut));
        const resumed = keyedView(journeys, parseSnapshot(snapshotText(mixed.snapshot())));
        mixed.replay(events.slice(cut));
        // Some of them again: the checkpoint says that they are in already.
        resumed.replay(events.slice(cut >> 1));
        for (const view of [mixed, resumed]) {
          expect(inOrder(view)).toStrictEqual(inOrder(live));
          expect(view.checkpoint).toBe(live.checkpoint);
        }
      }),
    );
  });

  it("tells of each event which row it changed, from what to what", () => {
    fc.assert(
      fc.property(history(3), (events) => {
        const view = keyedView(journeys);
        const copy = new Map<string, unknown>();
        for (const event of events) {
          for (const { key, before, after } of view.advance(event)) {
            expect(copy.get(key)).toBe(before);
            expect(after).not.toBe(before);
            copy.set(key, after);
          }
          expect(copy).toEqual(view.rows);
        }
      }),
    );
  });

  it("leaves a row that somebody holds as it was, in bulk too", () => {
    const view = keyedView(journeys);
    view.replay([scanned(0, { name: "north", tags: [] })]);
    const held = view.rows.get("parcel-0");
    view.replay([tagged(1)]);
    view.advance(tagged(2));
    expect(held).toEqual({ depots: [{ name: "north", tags: [] }], deliveredAt: null });
    expect(view.rows.get("parcel-0")).toMatchObject({ depots: [{ tags: ["a", "a"] }] });
    expect(Object.isFrozen(held?.depots[0]?.tags)).toBe(true);
  });

  it("says nothing of an event before its checkpoint, and of one that changes nothing", () => {
    const view = keyedView(journeys);
    expect(view.advance(tagged(1))).toHaveLength(1);
    expect(view.advance(tagged(1))).toEqual([]);
    expect(view.advance(scanned(0, { name: "late", tags: [] }))).toEqual([]);
    expect(view.advance(tagged(2))).toEqual([]);
    expect(view.checkpoint).toBe(tagged(2).position);
  });

  it("takes a stream named like a property every object has for a name", () => {
    const view = keyedView(journeys);
    for (const [n, stream] of ["__proto__", "constructor", "toString"].entries()) {
      view.advance({ ...scanned(n, { name: stream, tags: [] }), stream });
    }
    expect([...view.rows.keys()]).toEqual(["__proto__", "constructor", "toString"]);
    expect(inOrder(keyedView(journeys, view.snapshot()))).toStrictEqual(inOrder(view));
  });
});

describe("a view by keys of its own", () => {
  const perTag: KeyedProjection<{ readonly parcels: readonly string[] }, ParcelEvents> = {
    name: "parcels by tag",
    version: 1,
    initial: { parcels: [] },
    keysOf: (event) => (event.type === "ParcelScanned" ? event.data.depot.tags : []),
    on: {
      ParcelScanned(draft, event) {
        draft.parcels.push(event.stream);
      },
      ParcelTagged() {
        throw new Error("concerns no row");
      },
    },
  };

  it("changes every row that an event concerns, each once, or none", () => {
    const events = [scanned(0, { name: "north", tags: ["a", "b", "a"] }), tagged(1)];
    for (const run of ["one by one", "in bulk"]) {
      const view = keyedView(perTag);
      if (run === "in bulk") view.replay(events);
      else for (const event of events) view.advance(event);
      expect([...view.rows]).toEqual([
        ["a", { parcels: ["parcel-0"] }],
        ["b", { parcels: ["parcel-0"] }],
      ]);
    }
  });
});

describe("a recipe that throws", () => {
  const failing: KeyedProjection<{ readonly tags: readonly string[] }, ParcelEvents> = {
    name: "failing",
    version: 1,
    initial: { tags: [] },
    on: {
      ParcelTagged(draft, event) {
        draft.tags.push(event.data.tag);
        if (event.data.tag === "bad") throw new Error("a bug");
      },
    },
  };

  it("leaves the view as it was, one by one and in bulk", () => {
    const view = keyedView(failing);
    view.advance(tagged(0));
    const before = view.snapshot();
    expect(() => view.advance(tagged(1, "bad"))).toThrow("a bug");
    expect(() => view.replay([tagged(1), tagged(2, "bad")])).toThrow("a bug");
    expect(view.snapshot()).toEqual(before);
  });
});

it("a view keeps its rows whatever becomes of the snapshot it was made from", () => {
  const taken = keyedView(journeys);
  taken.advance(scanned(0, { name: "north", tags: [] }));
  const snapshot = parseSnapshot(snapshotText(taken.snapshot()));
  const view = keyedView(journeys, snapshot);
  Object.assign(snapshot.state as object, { 0: ["parcel-0", "overwritten"] });
  expect(inOrder(view)).toStrictEqual(inOrder(taken));
  expect(Object.isFrozen(view.rows.get("parcel-0")?.depots[0]?.tags)).toBe(true);
});

it("a snapshot is not taken of a row that JSON would change", () => {
  const dated: KeyedProjection<{ readonly at: Date | null }, ParcelEvents> = {
    name: "dated",
    version: 1,
    initial: { at: null },
    on: {
      ParcelTagged(draft, event) {
        draft.at = new Date(event.occurredAt);
      },
    },
  };
  const view = keyedView(dated);
  view.replay([tagged(0)]);
  expect(() => view.snapshot()).toThrow(
    expect.objectContaining({ code: "not-plain-json", field: 'rows["parcel-0"].at' }),
  );
});

it("a snapshot of another version, or of one state, makes no view", () => {
  const snapshot = keyedView(journeys).snapshot();
  expect(() => keyedView({ ...journeys, version: 3 }, snapshot)).toThrow(
    expect.objectContaining({ code: "invalid-snapshot" }),
  );
  expect(() => keyedView(journeys, { ...snapshot, kind: "state" })).toThrow("it holds the state of journeys version 2");
});
