import { kurrentDbStoreError, type KurrentDbStoreError } from "../kurrentdb-store-error.ts";

/** The error for a server that lets this user do nothing to `field`. */
export function accessDenied(field: string, cause: unknown): KurrentDbStoreError {
  return kurrentDbStoreError(
    "access-denied",
    field,
    "may not be read or written by this user",
    "Put the user's name and password into the connection string, and give the user the rights on the server.",
    cause,
  );
}

/** The error for a stream whose beginning the server does not give out. */
export function streamCutShort(stream: string, problem: string, cause?: unknown): KurrentDbStoreError {
  return kurrentDbStoreError(
    "stream-cut-short",
    stream,
    problem,
    "Somebody deleted it or limited its age or length on the server. Restore a backup; a ledger's streams are never deleted.",
    cause,
  );
}

/** The error for a server that did not answer until `retryFor` was over. */
export function serverUnavailable(field: string, cause: unknown): KurrentDbStoreError {
  return kurrentDbStoreError(
    "server-unavailable",
    field,
    "was asked of the server, which did not answer in time",
    "See that the server runs, has a leader and can be reached from here, and try again.",
    cause,
  );
}

/** The error for an address that is none. It tells neither the address nor its cause: both may hold a password. */
export function invalidAddress(problem: string): KurrentDbStoreError {
  return kurrentDbStoreError(
    "invalid-connection-string",
    "connectionString",
    problem,
    "Pass kurrentdb://user:password@host:2113 or kurrentdb+discover://…, with &namespace=… if ledgers share the server.",
  );
}
