import type { EventStore, Position } from "@complaint-ledger/event-sourcing";
import { expect } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** What a read sees of appends around it, and that it asks for no more than its reader takes. */
export const readProgress: EventStorePoint = {
  point: "6. a read goes along with its reader",
  cases: {
    "it begins at its first step, not when it is made": async ({ fresh }) => {
      const { store } = await fresh();
      const stream = store.readStream("complaint-1");
      const all = store.readAll({ direction: "backwards" });
      await store.append("complaint-1", newEvents(2), "noStream");
      expect(await collect(stream)).toHaveLength(2);
      expect(await collect(all)).toHaveLength(2);
    },

    "forwards it also gives what is appended while it runs": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      for (const read of [() => store.readStream("complaint-1"), () => store.readAll()]) {
        const before = (await collect(read())).length;
        const seen: number[] = [];
        for await (const { revision } of read()) {
          if (seen.push(revision) === 1 || seen.length === before)
            await store.append("complaint-1", newEvents(2), "any");
        }
        expect(seen).toEqual([...Array(before + 4).keys()]);
      }
    },

    "backwards it gives nothing newer than its first step": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      const seen: number[] = [];
      for await (const { revision } of store.readAll({ direction: "backwards" })) {
        if (seen.push(revision) === 1) await store.append("complaint-1", newEvents(2), "any");
      }
      expect(seen).toEqual([2, 1, 0]);
    },

    "its reader may write at every step": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const { lastPosition } = await appendMany(store, 20);
      let steps = 0;
      const copying = (async () => {
        for await (const { id } of store.readAll({ to: lastPosition })) {
          steps += 1;
          await store.append(`copy-of-${id}`, newEvents(1), "noStream");
        }
      })();
      await soon("reading while writing", copying);
      expect(steps).toBe(20);
    },

    "the first of ten thousand events can be taken and the rest left": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await appendMany(store, 10_000);
      const first = take(store.readAll(), 3);
      expect((await soon("the first events", first)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
      const last = take(store.readStream("complaint-1", { direction: "backwards" }), 3);
      expect((await soon("the last events", last)).map(({ revision }) => revision)).toEqual([9_999, 9_998, 9_997]);
      expect(await store.append("complaint-1", newEvents(1), 9_999)).toMatchObject({ outcome: "appended" });
    },

    "a read of ten thousand events gives each once, in order": async ({ fresh }) => {
      const { store } = await fresh();
      await appendMany(store, 10_000);
      let next = 0;
      for await (const { revision } of store.readAll()) {
        if (revision !== next) expect(revision).toBe(next);
        next += 1;
      }
      expect(next).toBe(10_000);
    },

    "reads that were begun and forgotten hinder neither appends nor closing": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await appendMany(store, 2_000);
      for (let i = 0; i < 20; i++) await store.readAll()[Symbol.asyncIterator]().next();
      expect(await soon("an append", store.append("complaint-1", newEvents(1), "any"))).toMatchObject({
        outcome: "appended",
      });
      await soon("closing", store.close());
    },

    "a read under way when the store closes never passes for a whole one": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await appendMany(store, 5_000);
      const read = store.readAll()[Symbol.asyncIterator]();
      await read.next();
      await store.close();
      const rest = (async () => {
        while (!(await read.next()).done);
      })();
      await expect(soon("the end of the read", rest)).rejects.toMatchObject({ code: "store-closed" });
    },
  },
};

/** Fills `complaint-1` in as few appends as the limits allow, with room to spare. */
async function appendMany(store: EventStore, count: number): Promise<{ readonly lastPosition: Position }> {
  for (let left = count; ; left -= 1_000) {
    const result = await store.append("complaint-1", newEvents(Math.min(left, 1_000)), "any");
    if (result.outcome !== "appended") throw new Error(`appending ended as ${result.outcome}`);
    if (left <= 1_000) return { lastPosition: result.position };
  }
}
