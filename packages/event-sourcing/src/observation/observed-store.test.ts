import { AsyncLocalStorage } from "node:async_hooks";
import { beforeEach, describe, expect, it } from "vitest";
import { inMemoryEventStore, observedCall, observedStore, type EventStore, type Observer } from "../index.ts";
import { notingObserver, type NotingObserver } from "../test/noting-observer.ts";
import { all } from "../test/parcel-desk.ts";
import { newEvent } from "../test/parcel-events.ts";
import { tickingClock } from "../test/values.ts";

const tagged = (n: number) => newEvent({ type: "ParcelTagged", data: { tag: "a" } }, n);

describe("a store that is observed", () => {
  let observer: NotingObserver;
  let inner: EventStore;
  let store: EventStore;
  beforeEach(() => {
    observer = notingObserver();
    inner = inMemoryEventStore({ clock: tickingClock() });
    store = observedStore(inner, observer);
  });

  it("tells of an append on which stream, how many events, and what became of it", async () => {
    await store.append("parcel-1", [tagged(1), tagged(2)], "noStream");
    expect(await store.append("parcel-1", [tagged(3)], "noStream")).toMatchObject({ outcome: "conflict" });
    const append = {
      "db.system.name": "memory",
      "db.operation.name": "append",
      "complaint_ledger.stream": "parcel-1",
    };
    expect(observer.ended).toEqual([
      {
        name: "append",
        kind: "client",
        attributes: {
          ...append,
          "complaint_ledger.append.events": 2,
          "complaint_ledger.append.outcome": "appended",
        },
      },
      {
        name: "append",
        kind: "client",
        attributes: {
          ...append,
          "complaint_ledger.append.events": 1,
          "complaint_ledger.append.outcome": "conflict",
        },
      },
    ]);
  });

  it("tells of an append before it is begun, and of its end after", async () => {
    const seen: string[] = [];
    const order: Observer = {
      started: () => (seen.push("started"), { ended: () => seen.push("ended") }),
    };
    const slow: EventStore = {
      ...inner,
      async append(...call) {
        seen.push("called");
        const result = await inner.append(...call);
        seen.push("recorded");
        return result;
      },
    };
    await observedStore(slow, order).append("parcel-1", [tagged(1)], "any");
    expect(seen).toEqual(["started", "called", "recorded", "ended"]);
  });

  it("tells of a read when it takes its first step, and how many events it gave when it ends", async () => {
    await inner.append("parcel-1", [tagged(1), tagged(2)], "noStream");
    await inner.append("parcel-2", [tagged(1)], "noStream");
    const read = store.readStream("parcel-1");
    expect(observer.begun).toEqual([]);
    await all(read);
    await all(store.readAll());
    expect(observer.ended).toEqual([
      {
        name: "read_stream",
        kind: "client",
        attributes: {
          "db.system.name": "memory",
          "db.operation.name": "read_stream",
          "complaint_ledger.stream": "parcel-1",
          "db.response.returned_rows": 2,
        },
      },
      {
        name: "read_all",
        kind: "client",
        attributes: { "db.system.name": "memory", "db.operation.name": "read_all", "db.response.returned_rows": 3 },
      },
    ]);
  });

  it("tells of a read that its reader leaves, and lets the store know too", async () => {
    let left = false;
    const watched: EventStore = {
      ...inner,
      async *readAll() {
        try {
          yield* inner.readAll();
        } finally {
          left = true;
        }
      },
    };
    await inner.append("parcel-1", [tagged(1), tagged(2)], "noStream");
    for await (const _ of observedStore(watched, observer).readAll()) break;
    expect(observer.ended).toMatchObject([{ attributes: { "db.response.returned_rows": 1 } }]);
    expect(left).toBe(true);
  });

  it("tells nothing of a subscription, of which it cannot know how its reader fares", async () => {
    await inner.append("parcel-1", [tagged(1)], "noStream");
    for await (const _ of store.subscribe()) break;
    expect(observer.begun).toEqual([]);
  });

  it("tells the typed error that was met, and passes it on", async () => {
    await expect(store.append("parcel-1", [], "any")).rejects.toMatchObject({ code: "empty-append" });
    await expect(all(store.readStream("$parcel"))).rejects.toMatchObject({ code: "invalid-name" });
    expect(observer.ended).toMatchObject([
      { attributes: { "error.type": "empty-append" }, error: { code: "empty-append" } },
      {
        attributes: { "error.type": "invalid-name", "db.response.returned_rows": 0 },
        error: { code: "invalid-name" },
      },
    ]);
  });

  it("is closed, and its subscriptions ended, as the store within is", async () => {
    const subscription = store.subscribe();
    const given = all(subscription);
    await subscription.close();
    expect(await given).toEqual([]);
    await store.close();
    await expect(all(inner.readAll())).rejects.toMatchObject({ code: "store-closed" });
  });
});

describe("an observed operation", () => {
  const context = new AsyncLocalStorage<string>();
  const nesting = (seen: string[]): Observer => ({
    started: ({ name }) => {
      seen.push(`${context.getStore() ?? "nothing"} > ${name}`);
      return { ended: () => undefined, within: (step) => context.run(name, step) };
    },
  });

  it("has what is started within as part of it", async () => {
    const seen: string[] = [];
    const observer = nesting(seen);
    const store = observedStore(observedStore(inMemoryEventStore({ clock: tickingClock() }), observer), observer);
    await observedCall(observer, { name: "handle", kind: "internal", attributes: {} }, async () => {
      await all(store.readStream("parcel-1"));
      await store.append("parcel-1", [tagged(1)], "noStream");
    });
    expect(seen).toEqual([
      "nothing > handle",
      "handle > read_stream",
      "read_stream > read_stream",
      "handle > append",
      "append > append",
    ]);
  });

  it("that fails with no typed error tells the name of its class, or that there is none", async () => {
    const observer = notingObserver();
    for (const thrown of [new RangeError("too far"), "just text"]) {
      const call = observedCall(observer, { name: "handle", kind: "internal", attributes: {} }, () =>
        Promise.reject(thrown),
      );
      await expect(call).rejects.toBe(thrown);
    }
    expect(observer.ended.map(({ attributes }) => attributes["error.type"])).toEqual(["RangeError", "_OTHER"]);
  });

  it("tells of its result what it was asked to tell", async () => {
    const observer = notingObserver();
    const operation = { name: "count", kind: "internal", attributes: { "complaint_ledger.unit": "parcels" } } as const;
    expect(
      await observedCall(
        observer,
        operation,
        async () => 7,
        (found) => ({ "complaint_ledger.found": found }),
      ),
    ).toBe(7);
    expect(observer.ended).toEqual([
      { ...operation, attributes: { "complaint_ledger.unit": "parcels", "complaint_ledger.found": 7 } },
    ]);
  });
});
