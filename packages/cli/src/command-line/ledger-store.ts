import type { Clock, EventStore } from "@complaint-ledger/event-sourcing";
import { isKurrentDbAddress, openKurrentDbEventStore } from "@complaint-ledger/store-kurrentdb";
import { openSqliteEventStore, type SqliteEventStore } from "@complaint-ledger/store-sqlite";
import { commandError } from "./command-error.ts";

/** An open ledger; what only a file can be asked is there only for a file. */
export type LedgerStore = EventStore & Partial<Pick<SqliteEventStore, "integrityCheck">>;

/** How the commands ask for a ledger. */
export const ledgerOption = "--ledger <ledger>";

/** How a user says which ledger is meant, for help texts. */
export const ledgerMeaning = "a file, or kurrentdb://user:password@host:2113?namespace=…";

/** Milliseconds that a command waits for a server; its user is waiting too. */
const retryFor = 15_000;

/** Opens a ledger for reading only. */
export async function openToRead(ledger: string, clock: Clock, archived: boolean): Promise<LedgerStore> {
  if (!isServer(ledger)) return openSqliteEventStore({ file: ledger, clock, readOnly: true, archived });
  if (archived) {
    throw commandError("invalid-option", "--archived", "is for files", "Leave it out for a ledger on a server.");
  }
  return openKurrentDbEventStore({ connectionString: ledger, clock, retryFor });
}

/** Opens a ledger to record in, or begins one. */
export async function openToWrite(ledger: string, clock: Clock): Promise<LedgerStore> {
  if (!isServer(ledger)) return openSqliteEventStore({ file: ledger, clock });
  return openKurrentDbEventStore({ connectionString: ledger, clock, retryFor });
}

/** Whether a ledger is on a server. */
export function isServer(ledger: string): boolean {
  return isKurrentDbAddress(ledger);
}

/** A ledger's name to be printed: an address without user and password, also one in which signs are not encoded. */
export function ledgerName(ledger: string): string {
  return isServer(ledger) ? ledger.replace(/\/\/.*@/s, "//") : ledger;
}
