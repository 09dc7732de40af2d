import type { Clock, EventStore } from "@complaint-ledger/event-sourcing";
import type { ContractPoint, Disposable } from "../contract.ts";
import { settableClock, type SettableClock } from "../settable-clock.ts";

/** Makes empty storage for one test: a file in a new folder, a namespace on a server. */
export type StorageFactory = () => Promise<{
  /**
   * Opens a store on the storage, with a connection and memory of its own, as another process would.
   * Tests open it again after closing it, after abandoning it, and several times at once.
   */
  readonly open: (options: { readonly clock: Clock }) => Promise<EventStore>;
  /** Removes the storage. Every store opened on it has been closed before. */
  readonly dispose: () => Promise<void>;
}>;

/** Empty storage, and the clock that every store on it reads. */
export interface StorageUnderTest {
  readonly open: () => Promise<EventStore>;
  readonly clock: SettableClock;
}

/** A point of the durable-store contract. */
export type DurableStorePoint = ContractPoint<StorageUnderTest>;

/** Makes storage whose stores, left open or not, are closed in the end. */
export async function storageUnderTest(
  factory: StorageFactory,
  clock: SettableClock = settableClock(),
): Promise<Disposable<StorageUnderTest>> {
  const storage = await factory();
  const opened: EventStore[] = [];
  return {
    fixture: {
      clock,
      open: async () => {
        const store = await storage.open({ clock: clock.now });
        opened.push(store);
        return store;
      },
    },
    dispose: async () => {
      for (const store of opened) await store.close();
      await storage.dispose();
    },
  };
}
