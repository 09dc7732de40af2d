import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvents } from "../events/new-event.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 2: a conflict is a value that says what was expected and what is there. */
export const conflicts: EventStorePoint = {
  point: "2. a conflict is a value",
  cases: {
    "it says what was expected and where the stream stands": async ({ fresh }) => {
      const { store } = await fresh();
      expect(await store.append("complaint-1", newEvents(1), 7)).toEqual({
        outcome: "conflict",
        expected: 7,
        actual: "noStream",
      });
      await store.append("complaint-1", newEvents(2), "noStream");
      expect(await store.append("complaint-1", newEvents(1), "noStream")).toEqual({
        outcome: "conflict",
        expected: "noStream",
        actual: 1,
      });
    },

    "it records nothing": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(2), "noStream");
      const before = await collect(store.readAll());
      await store.append("complaint-1", newEvents(2), 0);
      await store.append("complaint-2", newEvents(2), "streamExists");
      expect(await collect(store.readAll())).toEqual(before);
    },

    "the same events can be appended where the conflict says": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(2), "noStream");
      const late = newEvents(2);
      const conflict = await store.append("complaint-1", late, "noStream");
      expect(conflict).toMatchObject({ outcome: "conflict", actual: 1 });
      expect(await store.append("complaint-1", late, 1)).toMatchObject({ outcome: "appended", firstRevision: 2 });
    },
  },
};
