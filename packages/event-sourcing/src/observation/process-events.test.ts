import { AsyncLocalStorage } from "node:async_hooks";
import { beforeEach, describe, expect, it } from "vitest";
import {
  catchUp,
  follow,
  inMemoryEventStore,
  keyedView,
  processEvents,
  type EventStore,
  type Following,
  type NewEvent,
  type Observer,
  type RecordedEvent,
} from "../index.ts";
import { notingObserver, type NotingObserver } from "../test/noting-observer.ts";
import { newEvent } from "../test/parcel-events.ts";
import { journeys } from "../test/parcel-journey.ts";
import { instant, tickingClock, uuid } from "../test/values.ts";

const tagged = (n: number): NewEvent => newEvent({ type: "ParcelTagged", data: { tag: "a" } }, n);

describe("processing the events of a store", () => {
  let observe: NotingObserver;
  let store: EventStore;
  beforeEach(() => {
    observe = notingObserver();
    store = inMemoryEventStore({ clock: tickingClock() });
  });

  it("takes them one after the other, those that are there and those that come", async () => {
    await store.append("parcel-1", [tagged(1), tagged(2)], "noStream");
    const seen: string[] = [];
    const all = new Promise<void>((resolve) => {
      const processing = processEvents(store, async ({ id }) => {
        seen.push(`begins ${id}`);
        await Promise.resolve();
        seen.push(`ends ${id}`);
        if (id === uuid(3)) resolve(processing.stop().then(() => processing.ended));
      });
    });
    await store.append("parcel-1", [tagged(3)], "any");
    await all;
    expect(seen).toEqual([1, 2, 3].flatMap((n) => [`begins ${uuid(n)}`, `ends ${uuid(n)}`]));
  });

  it("begins after a position, and ends when the store is closed", async () => {
    await store.append("parcel-1", [tagged(1)], "noStream");
    const { position } = await firstOf(store);
    await store.append("parcel-1", [tagged(2)], "any");
    const seen: string[] = [];
    const second = new Promise<void>((resolve) => {
      processEvents(store, ({ id }) => (seen.push(id), resolve()), { after: position }).ended.catch(() => undefined);
    });
    await second;
    expect(seen).toEqual([uuid(2)]);
    const closing = processEvents(store, () => undefined);
    await store.close();
    await closing.ended;
  });

  it("is an operation for each event, of a consumer, with what came along with the event", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    await store.append("parcel-1", [{ ...tagged(1), metadata: { traceparent } }], "noStream");
    const processing: Following = processEvents(store, (): unknown => processing.stop(), {
      observe,
      consumer: "labels",
    });
    await processing.ended;
    expect(observe.ended).toEqual([
      {
        name: "process",
        kind: "consumer",
        attributes: {
          "messaging.system": "memory",
          "messaging.operation.name": "process",
          "messaging.operation.type": "process",
          "messaging.consumer.group.name": "labels",
          "messaging.message.id": uuid(1),
          "messaging.message.conversation_id": uuid(1),
          "complaint_ledger.stream": "parcel-1",
          "complaint_ledger.event.type": "ParcelTagged",
          "complaint_ledger.event.recorded_at": instant(0),
        },
        carrier: { traceparent },
      },
    ]);
  });

  it("has what the handler starts, also later on, as part of it", async () => {
    await store.append("parcel-1", [tagged(1)], "noStream");
    const context = new AsyncLocalStorage<string>();
    const nesting: Observer = {
      started: ({ name }) => ({ ended: () => undefined, within: (step) => context.run(name, step) }),
    };
    const active: (string | undefined)[] = [];
    const processing = processEvents(
      store,
      async () => {
        active.push(context.getStore());
        await Promise.resolve();
        active.push(context.getStore());
        await processing.stop();
      },
      { observe: nesting },
    );
    await processing.ended;
    expect(active).toEqual(["process", "process"]);
  });

  it("shows an event as failed whose handler throws, and goes no further", async () => {
    await store.append("parcel-1", [tagged(1), tagged(2)], "noStream");
    const fault = new RangeError("no such shelf");
    const fails = (): never => {
      throw fault;
    };
    await expect(processEvents(store, fails, { observe }).ended).rejects.toBe(fault);
    await expect(processEvents(store, () => Promise.reject(fault), { observe }).ended).rejects.toBe(fault);
    expect(observe.ended).toMatchObject([
      { attributes: { "messaging.message.id": uuid(1), "error.type": "RangeError" }, error: fault },
      { attributes: { "messaging.message.id": uuid(1), "error.type": "RangeError" }, error: fault },
    ]);
  });

  it("shows what a view that follows makes of each event", async () => {
    const view = keyedView(journeys);
    await catchUp(view, store);
    await store.append("parcel-1", [tagged(1)], "noStream");
    const broken = {
      ...view,
      advance: () => {
        throw new TypeError("a bug in a recipe");
      },
    };
    const following = follow(broken, store, undefined, { observe, consumer: "journeys" });
    await expect(following.ended).rejects.toThrow("a bug in a recipe");
    expect(observe.ended).toMatchObject([
      { name: "process", attributes: { "messaging.consumer.group.name": "journeys", "error.type": "TypeError" } },
    ]);
  });
});

async function firstOf(store: EventStore): Promise<RecordedEvent> {
  for await (const event of store.readAll({ limit: 1 })) return event;
  throw new Error("nothing is recorded");
}
