import type { DatabaseSync } from "node:sqlite";

/** Moves the write-ahead log into the file, so that a copy of the file alone is complete once the last store has closed. */
export function checkpoint(database: DatabaseSync): void {
  try {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // Nothing is lost: while others use the ledger, or the disk is full, the log stays beside the file and is part of it.
  }
}
