import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { jsonSample } from "../events/json-value.ts";
import { newEvent, newEvents } from "../events/new-event.ts";
import { peculiarNames } from "../events/name-text.ts";
import type { DurableStorePoint } from "./storage-under-test.ts";

/** Point 11: what an append acknowledged is there for whoever opens the storage next. */
export const durability: DurableStorePoint = {
  point: "11. what was acknowledged is kept",
  cases: {
    "all of it, letter for letter, after closing and opening again": async ({ fresh }) => {
      const { open, clock } = await fresh();
      const store = await open();
      for (const name of peculiarNames) {
        await store.append(name, [newEvent({ type: name, data: jsonSample, metadata: { name } })], "noStream");
        clock.advance(1);
      }
      const before = JSON.stringify(await collect(store.readAll()));
      await store.close();
      expect(JSON.stringify(await collect((await open()).readAll()))).toBe(before);
    },

    "also when the store was never closed": async ({ fresh }) => {
      const { open } = await fresh();
      const abandoned = await open();
      await abandoned.append("complaint-1", newEvents(3), "noStream");
      const store = await open();
      expect(await collect(store.readStream("complaint-1"))).toHaveLength(3);
      expect(await store.append("complaint-1", newEvents(1), 2)).toMatchObject({ outcome: "appended" });
    },

    "appends that were under way when the store closed are": async ({ fresh }) => {
      const { open } = await fresh();
      const store = await open();
      const appending = Promise.all([1, 2, 3].map((n) => store.append(`complaint-${n}`, newEvents(2), "noStream")));
      await store.close();
      for (const { outcome } of await appending) expect(outcome).toBe("appended");
      expect(await collect((await open()).readAll())).toHaveLength(6);
    },

    "what was refused is not": async ({ fresh }) => {
      const { open } = await fresh();
      const store = await open();
      await store.append("complaint-1", newEvents(1), "noStream");
      await store.append("complaint-1", newEvents(2), "noStream");
      const bad = [newEvent(), newEvent({ data: NaN })];
      await expect(store.append("complaint-1", bad, "any")).rejects.toMatchObject({ code: "not-plain-json" });
      await store.close();
      expect(await collect((await open()).readAll())).toHaveLength(1);
    },

    "revisions and positions go on where they were": async ({ fresh }) => {
      const { open } = await fresh();
      for (let i = 0; i < 3; i++) {
        const store = await open();
        expect(await store.append("complaint-1", newEvents(2), "any")).toMatchObject({ firstRevision: 2 * i });
        await store.close();
      }
      const all = await collect((await open()).readAll());
      expect(all.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
      const positions = all.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
    },

    "an append is known as a retry": async ({ fresh }) => {
      const { open } = await fresh();
      const events = newEvents(2);
      const store = await open();
      const first = await store.append("complaint-1", events, "noStream");
      await store.append("complaint-1", newEvents(1), 1);
      await store.close();
      const reopened = await open();
      expect(await reopened.append("complaint-1", events, "noStream")).toEqual({
        ...first,
        outcome: "alreadyAppended",
      });
      expect(await reopened.append("complaint-1", newEvents(1), 1)).toMatchObject({ outcome: "conflict", actual: 2 });
      await expect(reopened.append("complaint-1", events, 2)).rejects.toMatchObject({ code: "duplicate-event-id" });
    },

    "a checkpoint stays good": async ({ fresh }) => {
      const { open } = await fresh();
      const store = await open();
      await store.append("complaint-1", newEvents(4), "noStream");
      const all = await collect(store.readAll());
      await store.close();
      const reopened = await open();
      for (const [i, { position }] of all.entries()) {
        expect(await collect(reopened.readAll({ after: position }))).toEqual(all.slice(i + 1));
      }
    },

    "`recordedAt` does not decrease though the clock was set back meanwhile": async ({ fresh }) => {
      const { open, clock } = await fresh();
      const store = await open();
      await store.append("complaint-1", newEvents(1), "noStream");
      await store.close();
      clock.advance(-60_000);
      const reopened = await open();
      await reopened.append("complaint-1", newEvents(1), 0);
      const times = (await collect(reopened.readStream("complaint-1"))).map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
    },
  },
};
