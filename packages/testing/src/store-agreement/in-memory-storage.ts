import {
  eventSourcingError,
  inMemoryEventStore,
  type EventStore,
  type Subscription,
} from "@complaint-ledger/event-sourcing";
import type { StorageFactory } from "../durable-store-contract/storage-under-test.ts";
import { settableClock } from "../settable-clock.ts";

/**
 * Storage that lasts until it is disposed of: what is opened are connections to one store in memory. It lets the reference
 * store stand where one that can be reopened is needed, as the one to compare another with in `storesAgree`.
 */
export const inMemoryStorage: StorageFactory = async () => {
  const clock = settableClock();
  const memory = inMemoryEventStore({ clock: clock.now });
  return {
    open: async (options) => connection(memory, () => clock.set(options.clock())),
    dispose: () => memory.close(),
  };
};

function connection(memory: EventStore, beforeAppend: () => void): EventStore {
  const subscriptions: Subscription[] = [];
  let closed = false;

  async function* whileOpen<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
    assertOpen();
    for await (const item of items) {
      assertOpen();
      yield item;
    }
  }

  function assertOpen(): void {
    if (closed) throw storeClosed();
  }

  return {
    system: memory.system,
    clock: memory.clock,
    append: async (stream, events, expected) => {
      assertOpen();
      beforeAppend();
      return memory.append(stream, events, expected);
    },
    readStream: (stream, options) => whileOpen(memory.readStream(stream, options)),
    readAll: (options) => whileOpen(memory.readAll(options)),
    subscribe: (options) => {
      const subscription = memory.subscribe(options);
      subscriptions.push(subscription);
      return subscription;
    },
    close: async () => {
      closed = true;
      for (const subscription of subscriptions) await subscription.close();
    },
  };
}

function storeClosed(): Error {
  return eventSourcingError({ code: "store-closed", field: "store", problem: "is closed", remedy: "Open it again." });
}
