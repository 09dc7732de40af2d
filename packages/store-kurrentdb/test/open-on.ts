import type { EventStore } from "@complaint-ledger/event-sourcing";
import type { StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { openKurrentDbEventStore, type KurrentDbEventStoreOptions } from "../src/index.ts";

const opened: EventStore[] = [];

/** Opens a ledger on a stand-in, impatient enough for tests of faults. It is closed by {@link closeAll}. */
export function openOn(standIn: StandIn, options: Partial<KurrentDbEventStoreOptions> = {}): EventStore {
  const store = openKurrentDbEventStore({
    // The native reader waits so long before it first connects.
    connectionString: `${standIn.connectionString}&discoveryInterval=10`,
    clock: () => "2024-03-01T08:00:00.789Z",
    answerTimeout: 300,
    retryFor: 10_000,
    ...options,
  });
  opened.push(store);
  return store;
}

/** Closes every store opened by {@link openOn}. */
export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
}
