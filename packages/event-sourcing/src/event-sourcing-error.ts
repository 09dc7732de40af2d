import { typedError, type Problem, type TypedError } from "./typed-error.ts";

/** Every code that this package, and a store that implements its port, throws. */
export type EventSourcingErrorCode =
  /** A stream name or event type is not 1–200 well-formed characters, or begins with `$`. */
  | "invalid-name"
  /** A field of the envelope is missing or wrong. */
  | "invalid-event"
  /** A payload holds something that JSON would change or drop. */
  | "not-plain-json"
  /** An append without events. */
  | "empty-append"
  /** An event of more than 256 KiB. */
  | "event-too-large"
  /** An append of more than 512 KiB. */
  | "append-too-large"
  /** An event id that the stream has already, or that stands twice in an append. */
  | "duplicate-event-id"
  /** `expected` is neither a revision nor a known word. */
  | "invalid-expected-revision"
  /** A bound, limit or direction of a read is wrong. */
  | "invalid-read-options"
  /** An instant is not ISO 8601 UTC with milliseconds. */
  | "invalid-instant"
  /** The catalogue has no such type of event. */
  | "unknown-event-type"
  /** The catalogue does not know this version of the event; a later release wrote it. */
  | "unknown-schema-version"
  /** A payload does not satisfy its schema, when written or when read. */
  | "invalid-payload"
  /** A snapshot is of another projection or version, or damaged. */
  | "invalid-snapshot"
  /** A version or an upcaster is missing from a catalogue. */
  | "invalid-catalogue"
  /** A command id is not a lower-case UUID, or stands twice. */
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
