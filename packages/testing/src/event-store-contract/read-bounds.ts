import type { EventStore, ReadAllOptions, ReadStreamOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import type { ContractTest } from "../contract.ts";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pick } from "../events/pick.ts";
import type { SettableClock } from "../settable-clock.ts";
import { expectedRead, readOptions } from "./expected-read.ts";
import type { EventStorePoint, StoreUnderTest } from "./store-under-test.ts";

/** Point 6: bounds, limit, direction and `knownAt`, alone and combined. */
export const readBounds: EventStorePoint = {
  point: "6. a read gives what its options say",
  cases: {
    "without options it gives everything": ofFive({}, [0, 1, 2, 3, 4]),
    "`after` leaves out its place": ofFive({ after: 1 }, [2, 3, 4]),
    "`from` takes in its place": ofFive({ from: 1 }, [1, 2, 3, 4]),
    "`to` takes in its place": ofFive({ to: 1 }, [0, 1]),
    "`limit` counts events": ofFive({ limit: 2 }, [0, 1]),
    "`limit` 0 gives none": ofFive({ limit: 0 }, []),
    "a limit beyond the end gives what there is": ofFive({ limit: 9 }, [0, 1, 2, 3, 4]),
    "backwards it begins at the end": ofFive({ direction: "backwards" }, [4, 3, 2, 1, 0]),
    "backwards, `after` means before it": ofFive({ direction: "backwards", after: 2 }, [1, 0]),
    "backwards, `from` is the higher end": ofFive({ direction: "backwards", from: 3, to: 1 }, [3, 2, 1]),
    "backwards, `limit` takes the last": ofFive({ direction: "backwards", limit: 2 }, [4, 3]),
    "bounds hold together": ofFive({ after: 1, from: 1, to: 3, limit: 3 }, [2, 3]),
    "bounds that contradict each other give nothing": ofFive({ from: 3, to: 1 }, []),
    "a place beyond the end gives nothing forwards": ofFive({ after: 9 }, []),
    "a place beyond the end gives everything backwards": ofFive({ direction: "backwards", from: 9 }, [4, 3, 2, 1, 0]),

    "a missing stream reads as empty": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(1), "noStream");
      for (const options of [{}, { after: 3 }, { direction: "backwards" as const }, { limit: 1 }]) {
        expect(await collect(store.readStream("complaint-2", options))).toEqual([]);
      }
    },

    "a store without events reads as empty": async ({ fresh }) => {
      const { store } = await fresh();
      expect(await collect(store.readAll())).toEqual([]);
      expect(await collect(store.readAll({ direction: "backwards" }))).toEqual([]);
    },

    "options that mean nothing are a typed error at the first step": async ({ fresh }) => {
      const { store } = await fresh();
      for (const options of meaninglessOptions) {
        // A caller without types can pass anything; the store has to refuse it.
        const stream = store.readStream("complaint-1", options as ReadStreamOptions);
        const all = store.readAll(options as ReadAllOptions);
        await expect(collect(stream), JSON.stringify(options)).rejects.toMatchObject({ code: "invalid-read-options" });
        await expect(collect(all), JSON.stringify(options)).rejects.toMatchObject({ code: "invalid-read-options" });
      }
    },

    "any combination of options reads a stream as the model does (property)": async ({ fresh, check }) => {
      const { store, clock } = await fresh();
      await fill(store, clock);
      const history = await collect(store.readStream("complaint-1"));
      const revisionOf = (event: RecordedEvent): number => event.revision;
      // Beyond the end as well, which for a revision can be written down.
      const options = readOptions([...history.map(revisionOf), 99], instantsOf(history));
      await check(
        fc.asyncProperty(fc.array(options, { minLength: 10 }), async (several) => {
          for (const options of several) {
            const read = await collect(store.readStream("complaint-1", options));
            expect(read).toEqual(expectedRead(history, revisionOf, options));
          }
        }),
      );
    },

    "any combination of options reads all events as the model does (property)": async ({ fresh, check }) => {
      const { store, clock } = await fresh();
      await fill(store, clock);
      const history = await collect(store.readAll());
      const positionOf = (event: RecordedEvent): RecordedEvent["position"] => event.position;
      const options = readOptions(history.map(positionOf), instantsOf(history));
      await check(
        fc.asyncProperty(fc.array(options, { minLength: 10 }), async (several) => {
          for (const options of several) {
            expect(await collect(store.readAll(options))).toEqual(expectedRead(history, positionOf, options));
          }
        }),
      );
    },
  },
};

const meaninglessOptions: readonly unknown[] = [
  { limit: -1 },
  { limit: 1.5 },
  { limit: NaN },
  { limit: "3" },
  { after: -1 },
  { from: 0.5 },
  { to: "later" },
  { direction: "sideways" },
  { knownAt: "yesterday" },
  { knownAt: "2024-03-01" },
];

/** Reads five events, in their stream and among all, with bounds given as numbers from 0. */
function ofFive(options: ReadStreamOptions, revisions: readonly number[]): ContractTest<StoreUnderTest> {
  return async ({ fresh }) => {
    const { store } = await fresh();
    await store.append("complaint-1", newEvents(5), "noStream");
    const stream = await collect(store.readStream("complaint-1", options));
    expect(stream.map(({ revision }) => revision)).toEqual(revisions);

    const places = (await collect(store.readAll())).map(({ position }) => position);
    const { after, from, to, ...others } = options;
    const beyondTheEnd = [after, from, to].some((place) => place !== undefined && places[place] === undefined);
    if (beyondTheEnd) return;
    const all = await collect(
      store.readAll({
        ...others,
        ...(after !== undefined && { after: pick(places, after) }),
        ...(from !== undefined && { from: pick(places, from) }),
        ...(to !== undefined && { to: pick(places, to) }),
      }),
    );
    expect(all.map(({ revision }) => revision)).toEqual(revisions);
  };
}

/** Three streams in turn, the clock moving on now and then. */
async function fill(store: EventStore, clock: SettableClock): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await store.append(`complaint-${i % 3}`, newEvents(1 + (i % 2)), "any");
    if (i % 2 === 1) clock.advance(1);
  }
}

/** Every instant at which something was recorded, and one before. */
function instantsOf(history: readonly RecordedEvent[]): readonly string[] {
  return ["2000-01-01T00:00:00.000Z", ...new Set(history.map(({ recordedAt }) => recordedAt))];
}
