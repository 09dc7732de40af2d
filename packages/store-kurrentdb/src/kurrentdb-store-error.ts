import { isTypedError, typedError, type TypedError } from "@complaint-ledger/event-sourcing";

/**
 * Every code this package throws beside those of the port.
 * - `invalid-connection-string`: it is not one, has a setting that nobody knows, or one that would make appends unsafe.
 * - `server-unavailable`: nothing was answered for as long as it was worth trying; nothing was recorded.
 * - `append-outcome-unknown`: an append was sent and not answered; it may have been recorded, or still be.
 * - `access-denied`: the server does not let this user read or write.
 * - `append-over-server-limit`: the server is set up to take less at once than the port allows.
 * - `stream-cut-short`: the server no longer gives out, or no longer has, the beginning of a stream.
 * - `foreign-event`: something else than this package wrote an event among the ledger's.
 */
export type KurrentDbStoreErrorCode =
  | "invalid-connection-string"
  | "server-unavailable"
  | "append-outcome-unknown"
  | "access-denied"
  | "append-over-server-limit"
  | "stream-cut-short"
  | "foreign-event";

/** A fault of the server, or of the way to it; `field` is the stream or the option concerned. */
export type KurrentDbStoreError = TypedError<KurrentDbStoreErrorCode>;

/** Makes a {@link KurrentDbStoreError}. */
export function kurrentDbStoreError(
  code: KurrentDbStoreErrorCode,
  field: string,
  problem: string,
  remedy: string,
  cause?: unknown,
): KurrentDbStoreError {
  return typedError({ code, field, problem, remedy }, cause);
}

/** Whether `error` is an error of this package with one of these codes. */
export function isKurrentDbStoreError(
  error: unknown,
  code: KurrentDbStoreErrorCode,
  ...others: readonly KurrentDbStoreErrorCode[]
): error is KurrentDbStoreError {
  return isTypedError(error, code, ...others);
}
