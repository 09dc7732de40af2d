import type { NewEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect, take } from "../events/collect.ts";
import { newEvent, newEvents } from "../events/new-event.ts";
import { pause, pauseLength } from "../events/pause.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 4: an append is all or nothing, and what its caller does to its objects later never changes history. */
export const atomicAppends: EventStorePoint = {
  point: "4. an append is recorded whole, as it was when it was made",
  cases: {
    "an empty append is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      await expect(store.append("complaint-1", [], "any")).rejects.toMatchObject({ code: "empty-append" });
      expect(await store.append("complaint-1", newEvents(1), "noStream")).toMatchObject({ outcome: "appended" });
    },

    "one bad event among good ones records none": async ({ fresh }) => {
      const { store } = await fresh();
      const bad: readonly Partial<NewEvent>[] = [
        { data: { amount: NaN } },
        { id: "not-a-uuid" },
        { type: "$reserved" },
        { schemaVersion: 0 },
        { occurredAt: "2023-02-29T00:00:00.000Z" },
      ];
      for (const fields of bad) {
        for (const place of [0, 1, 2]) {
          const events = newEvents(2).toSpliced(place, 0, newEvent(fields));
          await expect(store.append("complaint-1", events, "any")).rejects.toMatchObject({
            field: expect.stringContaining(`events[${place}].`),
          });
        }
      }
      expect(await collect(store.readAll())).toEqual([]);
      expect(await store.append("complaint-1", newEvents(1), "streamExists")).toMatchObject({ outcome: "conflict" });
    },

    "a thousand events in one append are all there": async ({ fresh }) => {
      const { store } = await fresh();
      const events = newEvents(1_000);
      expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ lastRevision: 999 });
      const recorded = await collect(store.readStream("complaint-1"));
      expect(recorded.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    },

    "changing the events right after the call changes nothing recorded": async ({ fresh }) => {
      const { store } = await fresh();
      const data = { items: [{ amount: 1 }], note: "as it was" };
      const actor = { id: "clerk-7", role: "handler" };
      const metadata = { source: "letter" };
      const event = { ...newEvent({ actor, metadata }), data };
      const { id } = event;
      const events = [event];
      const appending = store.append("complaint-1", events, "noStream");
      data.items.push({ amount: 2 });
      data.note = "changed";
      actor.id = "clerk-8";
      metadata.source = "call";
      event.id = newEvent().id;
      events.push({ ...newEvent(), data });
      await appending;
      const [recorded, ...others] = await collect(store.readStream("complaint-1"));
      expect(recorded).toMatchObject({
        id,
        data: { items: [{ amount: 1 }], note: "as it was" },
        actor: { id: "clerk-7" },
        metadata: { source: "letter" },
      });
      expect(others).toEqual([]);
    },

    "a reader who changes an event it read changes only its own": async ({ fresh, soon }) => {
      const { store } = await fresh();
      await store.append("complaint-1", [newEvent({ data: { items: [1, 2] } })], "noStream");
      const before = JSON.stringify(await collect(store.readAll()));
      for await (const event of store.readStream("complaint-1")) vandalise(event);
      for await (const event of store.readAll()) vandalise(event);
      for (const event of await soon("an event", take(store.subscribe(), 1))) vandalise(event);
      expect(JSON.stringify(await collect(store.readAll()))).toBe(before);
    },

    "a reader never sees part of an append (property)": async ({ fresh, check }) => {
      await check(
        fc.asyncProperty(fc.array(pauseLength, { minLength: 4, maxLength: 8 }), async (pauses) => {
          const { store } = await fresh();
          const seen: number[] = [];
          const writing = async (): Promise<void> => {
            for (let i = 0; i < 3; i++) await store.append("complaint-1", newEvents(5), "any");
          };
          const reading = async (): Promise<void> => {
            for (const length of pauses) {
              await pause(length);
              seen.push((await collect(store.readStream("complaint-1", { direction: "backwards" }))).length);
            }
          };
          await Promise.all([writing(), reading()]);
          for (const count of seen) expect(count % 5).toBe(0);
        }),
      );
    },
  },
};

/** Changes everything that can be reached; frozen parts refuse it, which is as good. */
function vandalise(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) vandalise(part);
  for (const key of Object.keys(value)) Reflect.set(value, key, "vandalised");
  Reflect.set(value, "added", true);
}
