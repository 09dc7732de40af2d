import { isTypedError, typedError, type TypedError } from "@complaint-ledger/event-sourcing";

/**
 * Every code this package throws beside those of the port.
 * - `ledger-missing`: there is no file to read, or no folder to create it in.
 * - `not-a-ledger`: the path leads to something else, which was left as it is.
 * - `newer-ledger`, `older-ledger`: a newer version of this package wrote it; or a reader met one not migrated yet.
 * - `not-archived`: opened as archived, but a write-ahead log stands beside it.
 * - `read-only-ledger`: writing was asked of a ledger that cannot be, or was not, opened for writing.
 * - `no-access`: the operating system does not let this user open it.
 * - `ledger-busy`: other processes held it until the deadline.
 * - `disk-full`: no room; nothing of the append was recorded.
 * - `disk-failure`: the operating system failed to read or write; whether an append was recorded is not known.
 * - `ledger-damaged`: the file's content contradicts itself.
 * - `unsupported-sqlite`: the linked SQLite is too old to write safely.
 */
export type SqliteStoreErrorCode =
  | "ledger-missing"
  | "not-a-ledger"
  | "newer-ledger"
  | "older-ledger"
  | "not-archived"
  | "read-only-ledger"
  | "no-access"
  | "ledger-busy"
  | "disk-full"
  | "disk-failure"
  | "ledger-damaged"
  | "unsupported-sqlite";

/** A fault of the file a ledger is kept in, or of the machine around it; `field` is the file's path. */
export type SqliteStoreError = TypedError<SqliteStoreErrorCode>;

/** Makes a {@link SqliteStoreError} about `file`. */
export function sqliteStoreError(
  code: SqliteStoreErrorCode,
  file: string,
  problem: string,
  remedy: string,
  cause?: unknown,
): SqliteStoreError {
  return typedError({ code, field: file, problem, remedy }, cause);
}

/** Whether `error` is an error of this package with one of these codes. */
export function isSqliteStoreError(
  error: unknown,
  code: SqliteStoreErrorCode,
  ...others: readonly SqliteStoreErrorCode[]
): error is SqliteStoreError {
  return isTypedError(error, code, ...others);
}
