import { resolve } from "node:path";
import type { Clock } from "@complaint-ledger/event-sourcing";
import type { Access } from "./connection/assert-file.ts";
import { openConnection } from "./connection/open-connection.ts";
import { sqliteEventStore, type SqliteEventStore } from "./sqlite-event-store.ts";

/** How to open a ledger. */
export interface SqliteEventStoreOptions {
  /** Path of the file; it is made if it does not exist. SQLite keeps `<file>-wal` and `<file>-shm` beside it in use. */
  readonly file: string;
  /** Gives `recordedAt` (UTC): read once a commit, and never let go back behind the last event's. Default: the machine's. */
  readonly clock?: Clock;
  /** Open for reading only, while others may write. The folder must be writable all the same. Default false. */
  readonly readOnly?: boolean;
  /** Open for reading a file nobody writes any more, also on read-only media. Default false. */
  readonly archived?: boolean;
  /** How long to wait for other processes before `ledger-busy`, in milliseconds. Default 30,000. */
  readonly busyTimeout?: number;
}

/**
 * Opens the ledger in `file`, or begins one there. What `append` acknowledged has reached the disk; several processes
 * may open the same ledger. Rejects with a {@link SqliteStoreError} that names the file, the problem and the remedy,
 * as do the store's own operations.
 *
 * ```ts
 * const store = await openSqliteEventStore({ file: "complaints.db" });
 * await store.append("complaint-1", [lodged], "noStream");
 * ```
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  // Absolute, so that no name means anything else to SQLite (`:memory:`, `file:…`) and the folder can change.
  const file = resolve(options.file);
  const access = accessOf(options);
  const busyTimeout = options.busyTimeout ?? 30_000;
  const database = await openConnection(file, access, busyTimeout);
  return sqliteEventStore({ database, file, access, busyTimeout, clock: options.clock ?? machineClock });
}

function machineClock(): string {
  return new Date().toISOString();
}

function accessOf({ readOnly, archived }: SqliteEventStoreOptions): Access {
  if (archived === true) return "archived";
  return readOnly === true ? "read" : "write";
}
