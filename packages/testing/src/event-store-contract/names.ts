import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { nameText, noNames, peculiarNames } from "../events/name-text.ts";
import { newEvent } from "../events/new-event.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 8: one rule says which names there are, and a store keeps all of them apart. */
export const names: EventStorePoint = {
  point: "8. all names are kept apart, and the same are admitted everywhere",
  cases: {
    "peculiar names are streams of their own": async ({ fresh }) => {
      const { store } = await fresh();
      for (const name of peculiarNames) {
        const result = await store.append(name, [newEvent({ type: name, data: name })], "noStream");
        expect(result, JSON.stringify(name)).toMatchObject({ outcome: "appended", firstRevision: 0 });
      }
      for (const name of peculiarNames) {
        const events = await collect(store.readStream(name));
        expect(events, JSON.stringify(name)).toMatchObject([{ stream: name, type: name, data: name }]);
      }
      expect((await collect(store.readAll())).map(({ stream }) => stream)).toEqual(peculiarNames);
    },

    "what is no name is a typed error to append to and to read": async ({ fresh }) => {
      const { store } = await fresh();
      for (const [why, value] of Object.entries(noNames)) {
        // A caller without types can pass anything; the store has to refuse it.
        const name = value as string;
        const problem = { code: "invalid-name", field: "stream" };
        await expect(store.append(name, [newEvent()], "any"), why).rejects.toMatchObject(problem);
        await expect(collect(store.readStream(name)), why).rejects.toMatchObject(problem);
      }
      expect(await collect(store.readAll())).toEqual([]);
    },

    "the same rule holds for event types": async ({ fresh }) => {
      const { store } = await fresh();
      for (const [why, value] of Object.entries(noNames)) {
        // A caller without types can pass anything; the store has to refuse it.
        const event = { ...newEvent(), type: value as string };
        await expect(store.append("complaint-1", [event], "any"), why).rejects.toMatchObject({
          code: "invalid-name",
          field: "events[0].type",
        });
      }
    },

    "any two names are two streams (property)": async ({ fresh, check }) => {
      const severalNames = fc.uniqueArray(nameText, { minLength: 2, maxLength: 6 });
      await check(
        fc.asyncProperty(severalNames, async (names) => {
          const { store } = await fresh();
          for (const name of names) await store.append(name, [newEvent({ type: name })], "noStream");
          for (const name of names) {
            expect(await collect(store.readStream(name))).toMatchObject([{ stream: name, type: name, revision: 0 }]);
          }
        }),
      );
    },
  },
};
