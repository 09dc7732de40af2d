import fc from "fast-check";
import { expect } from "vitest";
import { appendWhenFree } from "../events/append-when-free.ts";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 10: of those who race for a revision one wins, the others learn it, and nothing is lost. */
export const concurrentAppends: EventStorePoint = {
  point: "10. of those who append at once, one wins each revision",
  cases: {
    "fifty who begin a stream at once: one does, the others conflict": async ({ fresh }) => {
      const { store } = await fresh();
      const results = await Promise.all(
        Array.from({ length: 50 }, () => store.append("complaint-1", newEvents(1), "noStream")),
      );
      expect(results.filter(({ outcome }) => outcome === "appended")).toHaveLength(1);
      expect(results.filter(({ outcome }) => outcome === "conflict")).toEqual(
        Array.from({ length: 49 }, () => ({ outcome: "conflict", expected: "noStream", actual: 0 })),
      );
      expect(await collect(store.readAll())).toHaveLength(1);
    },

    "twenty who continue a stream at once: one does, the others conflict": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const results = await Promise.all(Array.from({ length: 20 }, () => store.append("complaint-1", newEvents(2), 2)));
      expect(results.filter(({ outcome }) => outcome === "appended")).toHaveLength(1);
      expect(results.filter(({ outcome }) => outcome === "conflict")).toEqual(
        Array.from({ length: 19 }, () => ({ outcome: "conflict", expected: 2, actual: 4 })),
      );
      expect(await collect(store.readAll())).toHaveLength(5);
    },

    "the same append tried by ten at once is recorded once": async ({ fresh }) => {
      const { store } = await fresh();
      const events = newEvents(2);
      const results = await Promise.all(
        Array.from({ length: 10 }, () => store.append("complaint-1", events, "noStream")),
      );
      expect(results.map(({ outcome }) => outcome).sort()).toEqual([...Array(9).fill("alreadyAppended"), "appended"]);
      expect(new Set(results.map((result) => ("position" in result ? result.position : undefined))).size).toBe(1);
      expect(await collect(store.readAll())).toHaveLength(2);
    },

    "a hundred streams begun at once are all there": async ({ fresh }) => {
      const { store } = await fresh();
      const names = Array.from({ length: 100 }, (_, i) => `complaint-${i}`);
      await Promise.all(names.map((name) => store.append(name, newEvents(2), "noStream")));
      const all = await collect(store.readAll());
      expect(all).toHaveLength(200);
      expect(new Set(all.map(({ stream }) => stream))).toEqual(new Set(names));
      expect(new Set(all.map(({ position }) => position)).size).toBe(200);
    },

    "an append that is refused does not take others made at once with it": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(1), "noStream");
      const [conflict, invalid, good] = await Promise.allSettled([
        store.append("complaint-1", newEvents(1), "noStream"),
        store.append("", newEvents(1), "any"),
        store.append("complaint-1", newEvents(1), 0),
      ]);
      expect(conflict).toMatchObject({ value: { outcome: "conflict" } });
      expect(invalid).toMatchObject({ reason: { code: "invalid-name" } });
      expect(good).toMatchObject({ value: { outcome: "appended", firstRevision: 1 } });
    },

    "appends to one stream keep the order in which they were made, also unanswered": async ({ fresh }) => {
      const { store } = await fresh();
      const batches = Array.from({ length: 20 }, () => newEvents(2));
      await Promise.all(batches.map((events) => store.append("complaint-1", events, "any")));
      const recorded = await collect(store.readStream("complaint-1"));
      expect(recorded.map(({ id }) => id)).toEqual(batches.flat().map(({ id }) => id));
    },

    "an append may expect what the one before it leaves, before that is answered": async ({ fresh }) => {
      const { store } = await fresh();
      const results = await Promise.all([
        store.append("complaint-1", newEvents(2), "noStream"),
        store.append("complaint-1", newEvents(1), "noStream"),
        store.append("complaint-1", newEvents(2), 1),
        store.append("complaint-1", newEvents(1), 3),
      ]);
      expect(results).toMatchObject([
        { outcome: "appended", firstRevision: 0 },
        { outcome: "conflict", actual: 1 },
        { outcome: "appended", firstRevision: 2 },
        { outcome: "appended", firstRevision: 4 },
      ]);
    },

    "who tries again after each conflict gets in, and no update is lost (property)": async ({ fresh, check }) => {
      const writers = fc.array(fc.array(pauseLength, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
      await check(
        fc.asyncProperty(writers, async (writers) => {
          const { store } = await fresh();
          const written = writers.map((pauses) => pauses.map((length) => ({ length, events: newEvents(2) })));
          await Promise.all(
            written.map(async (batches) => {
              for (const { length, events } of batches) {
                await pause(length);
                await appendWhenFree(store, "complaint-1", events);
              }
            }),
          );
          const recorded = await collect(store.readStream("complaint-1"));
          expect(recorded.map(({ revision }) => revision)).toEqual([...recorded.keys()]);
          const ids = written.flat().flatMap(({ events }) => events.map(({ id }) => id));
          expect(recorded.map(({ id }) => id).sort()).toEqual(ids.sort());
        }),
      );
    },
  },
};
