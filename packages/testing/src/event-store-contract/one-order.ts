import { parsePosition, type EventStore } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import { pick } from "../events/pick.ts";
import { pagesToRead, readInPages } from "../events/read-in-pages.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 5: gapless revisions in a stream, one order of all events, and a place in it to resume from. */
export const oneOrder: EventStorePoint = {
  point: "5. all events have one order, the same for every reader",
  cases: {
    "revisions count from 0 without a gap": async ({ fresh }) => {
      const { store } = await fresh();
      await appendInTurns(store, [2, 1, 3, 1]);
      const revisions = (await collect(store.readStream("complaint-0"))).map(({ revision }) => revision);
      expect(revisions).toEqual([...revisions.keys()]);
      expect(revisions).toHaveLength(5);
    },

    "the result of an append says where its events stand": async ({ fresh }) => {
      const { store } = await fresh();
      await appendInTurns(store, [2, 1, 3]);
      const events = newEvents(3);
      const result = await store.append("complaint-1", events, "any");
      const recorded = (await collect(store.readAll())).slice(-3);
      expect(recorded.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      expect(result).toEqual({
        outcome: "appended",
        firstRevision: recorded.at(0)?.revision,
        lastRevision: recorded.at(-1)?.revision,
        position: recorded.at(-1)?.position,
      });
    },

    "positions are decimal strings of one width that grow": async ({ fresh }) => {
      const { store } = await fresh();
      await appendInTurns(store, [2, 1, 3, 4, 1, 1]);
      const positions = (await collect(store.readAll())).map(({ position }) => position);
      expect(new Set(positions.map(({ length }) => length)).size).toBe(1);
      expect(positions.map((position) => parsePosition(position))).toEqual([...new Set(positions)].sort());
    },

    "an event is the same in its stream and among all": async ({ fresh }) => {
      const { store } = await fresh();
      await appendInTurns(store, [2, 1, 3, 4]);
      const all = await collect(store.readAll());
      for (const stream of ["complaint-0", "complaint-1"]) {
        expect(await collect(store.readStream(stream))).toEqual(all.filter((event) => event.stream === stream));
      }
    },

    "every reader sees the same order, also later and backwards": async ({ fresh }) => {
      const { store } = await fresh();
      await appendInTurns(store, [2, 1, 3]);
      const [first, second] = await Promise.all([collect(store.readAll()), collect(store.readAll())]);
      await appendInTurns(store, [1, 2]);
      const later = await collect(store.readAll());
      expect(second).toEqual(first);
      expect(later.slice(0, first.length)).toEqual(first);
      expect(await collect(store.readAll({ direction: "backwards" }))).toEqual(later.toReversed());
    },

    "resuming after any position misses nothing and repeats nothing (property)": async ({ fresh, check }) => {
      const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
      await check(
        fc.asyncProperty(sizes, fc.nat(), async (sizes, choice) => {
          const { store } = await fresh();
          await appendInTurns(store, sizes);
          const all = await collect(store.readAll());
          const last = choice % all.length;
          const { position } = pick(all, last);
          expect(await collect(store.readAll({ after: position }))).toEqual(all.slice(last + 1));
        }),
      );
    },

    "a reader who resumes page by page while writers race sees all, once and in order (property)": async (subject) => {
      const writers = fc.array(fc.array(pauseLength, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 });
      await subject.check(
        fc.asyncProperty(writers, pagesToRead, async (writers, pages) => {
          const { store } = await subject.fresh();
          const writing = Promise.all(writers.map((pauses, i) => write(store, `complaint-${i % 2}`, pauses)));
          const seen = await readInPages(store, pages, writing);
          expect(seen).toEqual((await collect(store.readAll())).map(({ id }) => id));
        }),
      );
    },
  },
};

/** Appends so many events at a time, to one of two streams in turn. */
async function appendInTurns(store: EventStore, sizes: readonly number[]): Promise<void> {
  for (const [i, size] of sizes.entries()) await store.append(`complaint-${i % 2}`, newEvents(size), "any");
}

async function write(store: EventStore, stream: string, pauses: readonly number[]): Promise<void> {
  for (const length of pauses) {
    await pause(length);
    await store.append(stream, newEvents(1 + (length % 2)), "any");
  }
}
