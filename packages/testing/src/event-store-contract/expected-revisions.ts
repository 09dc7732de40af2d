import type { AppendResult, EventStore, ExpectedRevision } from "@complaint-ledger/event-sourcing";
import { expect } from "vitest";
import type { ContractTest } from "../contract.ts";
import { newEvent, newEvents } from "../events/new-event.ts";
import type { EventStorePoint, StoreUnderTest } from "./store-under-test.ts";

/** Point 1: `noStream`, `any`, `streamExists` (at least one event) or the exact last revision. */
export const expectedRevisions: EventStorePoint = {
  point: "1. an append says where it expects its stream to stand",
  cases: {
    "`noStream` begins a missing stream": onStreamOf(0, "noStream", { outcome: "appended", firstRevision: 0 }),
    "`any` begins a missing stream": onStreamOf(0, "any", { outcome: "appended", firstRevision: 0 }),
    "`streamExists` conflicts with a missing stream": onStreamOf(0, "streamExists", {
      outcome: "conflict",
      actual: "noStream",
    }),
    "a revision conflicts with a missing stream": onStreamOf(0, 0, { outcome: "conflict", actual: "noStream" }),

    "`noStream` conflicts with a stream of one event": onStreamOf(1, "noStream", { outcome: "conflict", actual: 0 }),
    "`noStream` conflicts with a longer stream": onStreamOf(3, "noStream", { outcome: "conflict", actual: 2 }),
    "`any` continues a stream": onStreamOf(3, "any", { outcome: "appended", firstRevision: 3 }),
    "`streamExists` continues a stream of one event": onStreamOf(1, "streamExists", {
      outcome: "appended",
      firstRevision: 1,
    }),
    "`streamExists` continues a longer stream": onStreamOf(3, "streamExists", {
      outcome: "appended",
      firstRevision: 3,
    }),
    "revision 0 continues a stream of one event": onStreamOf(1, 0, { outcome: "appended", firstRevision: 1 }),
    "the last revision continues a stream": onStreamOf(3, 2, { outcome: "appended", firstRevision: 3 }),
    "an earlier revision conflicts": onStreamOf(3, 1, { outcome: "conflict", actual: 2 }),
    "a later revision conflicts": onStreamOf(3, 3, { outcome: "conflict", actual: 2 }),

    "each stream stands for itself": async ({ fresh }) => {
      const { store } = await fresh();
      await store.append("complaint-1", newEvents(3), "noStream");
      expect(await store.append("complaint-2", newEvents(1), "noStream")).toMatchObject({ outcome: "appended" });
      expect(await store.append("complaint-2", newEvents(1), 2)).toMatchObject({ outcome: "conflict", actual: 0 });
    },

    "what is neither a revision nor a known word is a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      for (const expected of [-1, -0, 0.5, NaN, Infinity, 2 ** 53, "latest", "", null, undefined, 0n, "0"]) {
        await expect(appendExpecting(store, expected), String(expected)).rejects.toMatchObject({
          code: "invalid-expected-revision",
        });
      }
    },
  },
};

/** One append of two events to a stream that has `count`, and what should become of it. */
function onStreamOf(
  count: number,
  expected: ExpectedRevision,
  result: Partial<AppendResult>,
): ContractTest<StoreUnderTest> {
  return async ({ fresh }) => {
    const { store } = await fresh();
    if (count > 0) await store.append("complaint-1", newEvents(count), "noStream");
    expect(await store.append("complaint-1", newEvents(2), expected)).toMatchObject(result);
  };
}

function appendExpecting(store: EventStore, expected: unknown): Promise<AppendResult> {
  // A caller without types can pass anything; the store has to refuse it.
  return store.append("complaint-1", [newEvent()], expected as ExpectedRevision);
}
