import { typedError, type Problem, type TypedError } from "./typed-error.ts";

/** Every code this package (and a store that implements its port) throws; `docs/reference/errors.md` explains each. */
export type EventSourcingErrorCode =
  | "invalid-name"
  | "invalid-event"
  | "not-plain-json"
  | "empty-append"
  | "event-too-large"
  | "append-too-large"
  | "duplicate-event-id"
  | "invalid-expected-revision"
  | "invalid-read-options"
  | "invalid-instant"
  | "unknown-event-type"
  | "unknown-schema-version"
  | "invalid-payload"
  | "invalid-snapshot"
  | "invalid-catalogue"
  | "invalid-command"
  | "command-id-reused"
  | "invalid-clock"
  | "store-closed";

/** A fault or a bug in calling this package. */
export type EventSourcingError = TypedError<EventSourcingErrorCode>;

/** Makes an {@link EventSourcingError}. */
export function eventSourcingError(problem: Problem<EventSourcingErrorCode>, cause?: unknown): EventSourcingError {
  return typedError(problem, cause);
}
