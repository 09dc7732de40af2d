import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { expectedRead } from "./expected-read.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 9: `recordedAt` is the ledger's own time, and asks what was known by then. */
export const recordingTime: EventStorePoint = {
  point: "9. `recordedAt` is the ledger's own time",
  cases: {
    "it is what the clock said, not when the event occurred": async ({ fresh }) => {
      const { store, clock } = await fresh();
      const instants = ["2024-03-01T08:00:00.000Z", "2024-03-01T08:00:00.001Z", "2031-01-01T00:00:00.000Z"];
      for (const instant of instants) {
        clock.set(instant);
        await store.append("complaint-1", newEvents(1), "any");
      }
      expect((await collect(store.readAll())).map(({ recordedAt }) => recordedAt)).toEqual(instants);
    },

    "it is what the store's own `clock` shows": async ({ fresh }) => {
      const { store, clock } = await fresh();
      clock.set("2031-01-01T00:00:00.000Z");
      expect(store.clock()).toBe("2031-01-01T00:00:00.000Z");
    },

    "the events of one append have one": async ({ fresh }) => {
      const { store, clock } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const times = (await collect(store.readAll())).map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(Array(3).fill(clock.now()));
    },

    "in a stream it never decreases, whatever the clock does (property)": async ({ fresh, check }) => {
      const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: -5_000, max: 5_000 })), { maxLength: 10 });
      await check(
        fc.asyncProperty(steps, async (steps) => {
          const { store, clock } = await fresh();
          for (const [stream, milliseconds] of steps) {
            clock.advance(milliseconds);
            await store.append(`complaint-${stream}`, newEvents(1), "any");
          }
          for (const stream of [0, 1, 2]) {
            const events = await collect(store.readStream(`complaint-${stream}`));
            const times = events.map(({ recordedAt }) => recordedAt);
            expect(times).toEqual(times.toSorted());
          }
        }),
      );
    },

    "`knownAt` gives what had been recorded by then, that instant included": async ({ fresh }) => {
      const { store, clock } = await fresh();
      const instants: string[] = [];
      for (let i = 0; i < 3; i++) {
        instants.push(clock.now());
        await store.append("complaint-1", newEvents(2), "any");
        clock.advance(1_000);
      }
      for (const [i, knownAt] of instants.entries()) {
        expect(await collect(store.readStream("complaint-1", { knownAt }))).toHaveLength(2 * (i + 1));
        expect(await collect(store.readAll({ knownAt }))).toHaveLength(2 * (i + 1));
      }
      expect(await collect(store.readAll({ knownAt: "2000-01-01T00:00:00.000Z" }))).toEqual([]);
    },

    "backwards, `knownAt` passes over what came later": async ({ fresh }) => {
      const { store, clock } = await fresh();
      await store.append("complaint-1", newEvents(2), "any");
      const knownAt = clock.now();
      clock.advance(1);
      await store.append("complaint-1", newEvents(300), "any");
      const options = { knownAt, direction: "backwards", limit: 1 } as const;
      for (const read of [store.readStream("complaint-1", options), store.readAll(options)]) {
        expect((await collect(read)).map(({ revision }) => revision)).toEqual([1]);
      }
    },

    "`knownAt` is a filter even where several streams' times mingle (property)": async ({ fresh, check }) => {
      const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: -3, max: 3 })), {
        minLength: 1,
        maxLength: 10,
      });
      await check(
        fc.asyncProperty(steps, async (steps) => {
          const { store, clock } = await fresh();
          for (const [stream, milliseconds] of steps) {
            clock.advance(milliseconds);
            await store.append(`complaint-${stream}`, newEvents(1), "any");
          }
          const history = await collect(store.readAll());
          for (const { recordedAt: knownAt } of history) {
            for (const direction of ["forwards", "backwards"] as const) {
              const options = { knownAt, direction };
              const expected = expectedRead(history, ({ position }) => position, options);
              expect(await collect(store.readAll(options))).toEqual(expected);
            }
          }
        }),
      );
    },
  },
};
