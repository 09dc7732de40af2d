import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** What a closed store says. */
export const closing: EventStorePoint = {
  point: "a closed store says that it is closed",
  cases: {
    "to who appends": async ({ fresh }) => {
      const { store } = await fresh();
      await store.close();
      await expect(store.append("complaint-1", newEvents(1), "any")).rejects.toMatchObject({ code: "store-closed" });
    },

    "to who reads or subscribes, at the first step": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(1), "noStream");
      const made = [store.readStream("complaint-1"), store.readAll()];
      await store.close();
      for (const read of [...made, store.readStream("complaint-1"), store.readAll(), store.subscribe()]) {
        await expect(soon("an answer", collect(read))).rejects.toMatchObject({ code: "store-closed" });
      }
    },

    "appends under way are finished first": async ({ fresh, soon }) => {
      const { store } = await fresh();
      const appending = Promise.all(
        ["complaint-1", "complaint-2"].map((name) => store.append(name, newEvents(1), "any")),
      );
      await soon("closing", store.close());
      expect((await soon("the appends", appending)).map(({ outcome }) => outcome)).toEqual(["appended", "appended"]);
    },

    "it may be closed again": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await soon("closing twice", Promise.all([store.close(), store.close()]));
      await soon("closing again", store.close());
    },
  },
};
