import { sqliteStoreError, type SqliteStoreError } from "../sqlite-store-error.ts";

/** Result codes of SQLite (https://sqlite.org/rescode.html); the low byte of an extended code is its primary code. */
const primary = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  protocol: 15,
  notADatabase: 26,
};
const extended = { ioErrorWrite: 778, ioErrorSharedMemorySize: 4874 };

/** SQLite's extended result code, if it was SQLite that threw `error`. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode : undefined;
}

/** Whether SQLite gave way to another connection, so that the same statement may succeed a little later. */
export function isBusy(error: unknown): boolean {
  const code = (resultCode(error) ?? 0) & 0xff;
  return code === primary.busy || code === primary.locked || code === primary.protocol;
}

/** Whether SQLite found that the file is no database of its format. */
export function isNotADatabase(error: unknown): boolean {
  return resultCode(error) === primary.notADatabase;
}

/** Says in this package's terms what SQLite reported about `file`; what is a bug here or not of SQLite passes unchanged. */
export function sqliteFailure(error: unknown, file: string): unknown {
  const code = resultCode(error);
  if (code === undefined) return error;
  if (code === extended.ioErrorWrite || code === extended.ioErrorSharedMemorySize) return full(error, file);
  switch (code & 0xff) {
    case primary.full:
      return full(error, file);
    case primary.readOnly:
      return sqliteStoreError(
        "read-only-ledger",
        file,
        "cannot be written",
        "Make the file and its folder writable, or open it with readOnly.",
        error,
      );
    case primary.cantOpen:
      return sqliteStoreError(
        "no-access",
        file,
        "or the write-ahead log beside it cannot be opened",
        "Give this user access to the file and its folder.",
        error,
      );
    case primary.corrupt:
    case primary.notADatabase:
      return sqliteStoreError(
        "ledger-damaged",
        file,
        "is damaged",
        "Keep a copy of it as it is, and restore the last good backup.",
        error,
      );
    case primary.ioError:
      return sqliteStoreError(
        "disk-failure",
        file,
        "could not be read or written",
        "Check the disk; then try again with the same event ids.",
        error,
      );
    default:
      return error;
  }
}

function full(error: unknown, file: string): SqliteStoreError {
  return sqliteStoreError(
    "disk-full",
    file,
    "has no room to grow: the disk is full, or a quota or file-size limit is reached",
    "Make room and try again; nothing of this append was recorded, and the ledger is intact.",
    error,
  );
}
