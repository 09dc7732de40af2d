import type { Clock, EventStore } from "@complaint-ledger/event-sourcing";
import { connectionsTo } from "./connection/connections.ts";
import { ledgerAddress } from "./connection/ledger-address.ts";
import { kurrentDbEventStore } from "./kurrentdb-event-store.ts";

/** Which ledger to open, and how to wait for its server. */
export interface KurrentDbEventStoreOptions {
  /**
   * `kurrentdb://user:password@host:2113` or `kurrentdb+discover://…` for a cluster, with the settings of the official
   * client. `namespace=…` among them names one of several ledgers that share a server.
   */
  readonly connectionString: string;
  /** Gives `recordedAt` (UTC), once an append; within a stream it is never let go back. Default: the machine's. */
  readonly clock?: Clock;
  /** How long to wait for one answer before asking again, in milliseconds. Default 10,000. */
  readonly answerTimeout?: number;
  /** How long to go on asking a server that does not answer, in milliseconds. Default 60,000. */
  readonly retryFor?: number;
}

/**
 * Opens a ledger on a KurrentDB or EventStoreDB server; it connects when it is first used. Close it, or the process
 * never ends. Throws `invalid-connection-string`; the store's operations reject with a {@link KurrentDbStoreError}
 * besides what the port says.
 *
 * ```ts
 * const store = openKurrentDbEventStore({ connectionString: "kurrentdb://localhost:2113?tls=false" });
 * await store.append("complaint-1", [lodged], "noStream");
 * ```
 */
export function openKurrentDbEventStore(options: KurrentDbEventStoreOptions): EventStore {
  const { clock = machineClock, answerTimeout = 10_000, retryFor = 60_000 } = options;
  const { connectionString, prefix } = ledgerAddress(options.connectionString);
  const connections = connectionsTo(connectionString);
  return kurrentDbEventStore({ connections, prefix, clock, patience: { answerTimeout, retryFor } });
}

function machineClock(): string {
  return new Date().toISOString();
}
