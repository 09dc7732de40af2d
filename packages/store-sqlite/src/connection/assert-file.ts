import { accessSync, constants, statSync, type Stats } from "node:fs";
import { dirname } from "node:path";
import { sqliteStoreError, type SqliteStoreErrorCode } from "../sqlite-store-error.ts";

/** How a ledger is to be opened. */
export type Access = "write" | "read" | "archived";

/**
 * Throws the typed error for a path that cannot be opened as asked, before SQLite says less about it.
 * It looks without opening: a process that closes a file loses all its POSIX locks on it, those of an open ledger too.
 */
export function assertFile(file: string, access: Access): void {
  const refuse = (code: SqliteStoreErrorCode, problem: string, remedy: string): never => {
    throw sqliteStoreError(code, file, problem, remedy);
  };
  const folder = dirname(file);
  const stats = statOf(file);
  if (stats === undefined) {
    if (access !== "write") refuse("ledger-missing", "does not exist", "Pass the path of a ledger.");
    if (statOf(folder) === undefined)
      refuse("ledger-missing", "lies in a folder that does not exist", "Create the folder first.");
  } else if (!stats.isFile()) {
    refuse("not-a-ledger", "is not a file", "Pass the path of a ledger.");
  } else if (!allows(file, constants.R_OK)) {
    refuse("no-access", "may not be read by this user", "Give this user access to it.");
  }
  if (
    access === "write" &&
    !(allows(folder, constants.W_OK) && (stats === undefined || allows(file, constants.W_OK)))
  ) {
    refuse(
      "read-only-ledger",
      "or its folder may not be written by this user",
      "Give this user write access to both, or open it with readOnly.",
    );
  }
  if (access === "read" && !allows(folder, constants.W_OK) && statOf(`${file}-shm`) === undefined) {
    // https://sqlite.org/wal.html#read_only_databases
    refuse(
      "no-access",
      "lies in a folder this user may not write, where SQLite keeps two files beside a ledger in use, for readers too",
      "Give this user write access to the folder, or open a ledger that nobody writes any more with archived.",
    );
  }
  if (access === "archived" && (statOf(`${file}-wal`)?.size ?? 0) > 0) {
    refuse(
      "not-archived",
      "has a write-ahead log beside it: it is in use, or was not closed",
      "Open it with readOnly instead, or open and close it once for writing.",
    );
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
