import { limits, type NewEvent } from "@complaint-ledger/event-sourcing";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { newEvent } from "../events/new-event.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 4: the same sizes fit everywhere, so that a ledger can move between stores. */
export const sizeLimits: EventStorePoint = {
  point: "4. an event takes 256 KiB, an append 512 KiB",
  cases: {
    "an event of exactly 256 KiB is recorded": async ({ fresh }) => {
      const { store } = await fresh();
      const event = eventOf(limits.eventBytes);
      await store.append("complaint-1", [event], "noStream");
      expect((await collect(store.readAll())).map(({ data }) => data)).toEqual([event.data]);
    },

    "a byte more is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      await expect(store.append("complaint-1", [eventOf(limits.eventBytes + 1)], "any")).rejects.toMatchObject({
        code: "event-too-large",
        field: "events[0]",
      });
      expect(await collect(store.readAll())).toEqual([]);
    },

    "metadata count as well": async ({ fresh }) => {
      const { store } = await fresh();
      const event = { ...eventOf(limits.eventBytes), metadata: { k: "" } };
      await expect(store.append("complaint-1", [event], "any")).rejects.toMatchObject({ code: "event-too-large" });
    },

    "an append of exactly 512 KiB is recorded": async ({ fresh }) => {
      const { store } = await fresh();
      const events = [eventOf(limits.eventBytes), eventOf(limits.eventBytes)];
      expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ lastRevision: 1 });
    },

    "an append of a byte more is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      const half = limits.eventBytes / 2;
      const events = [eventOf(limits.eventBytes), eventOf(half), eventOf(half + 1)];
      await expect(store.append("complaint-1", events, "any")).rejects.toMatchObject({ code: "append-too-large" });
      expect(await collect(store.readAll())).toEqual([]);
    },
  },
};

/** An event of so many bytes, most of them in two-byte characters: bytes count, not characters. */
function eventOf(bytes: number): NewEvent {
  const empty = newEvent({ data: "" });
  const missing = bytes - bytesOf(empty);
  return { ...empty, data: "é".repeat(missing / 2) + "e".repeat(missing % 2) };
}

/** The texts of the envelope and the JSON texts of actor, data and metadata, in UTF-8; a schema version counts as 8. */
function bytesOf(event: NewEvent): number {
  const { id, type, occurredAt, correlationId, causationId, commandId } = event;
  const texts = [id, type, occurredAt, correlationId, causationId, commandId];
  const json = [event.actor, event.data, event.metadata].map((part) => JSON.stringify(part));
  return new TextEncoder().encode([...texts, ...json].join("")).length + 8;
}
