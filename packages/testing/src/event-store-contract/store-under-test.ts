import type { Clock, EventStore } from "@complaint-ledger/event-sourcing";
import type { ContractPoint, Disposable } from "../contract.ts";
import { settableClock, type SettableClock } from "../settable-clock.ts";

/**
 * Opens a store for one test. The store is empty and nobody else writes to it, each time anew; a store on a shared server
 * can give every test a namespace of its own. Nothing is assumed of its positions but what the port says.
 */
export type StoreFactory = (options: {
  /** The store's only source of time. The suite sets it backwards too. */
  readonly clock: Clock;
}) => Promise<{
  readonly store: EventStore;
  /** Closes the store, which a test may have closed before, and removes what it stored. */
  readonly dispose: () => Promise<void>;
}>;

/** An empty store and the clock it reads. */
export interface StoreUnderTest {
  readonly store: EventStore;
  readonly clock: SettableClock;
}

/** A point of the event-store contract. */
export type EventStorePoint = ContractPoint<StoreUnderTest>;

/** Opens a store on a clock of its own. */
export async function storeUnderTest(factory: StoreFactory): Promise<Disposable<StoreUnderTest>> {
  const clock = settableClock();
  const { store, dispose } = await factory({ clock: clock.now });
  return { fixture: { store, clock }, dispose };
}
