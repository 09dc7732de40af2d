import type { NewEvent, RecordedEvent } from "./event.ts";
import type { Clock, Instant } from "./instant.ts";
import type { Position } from "./position.ts";

/**
 * What must hold for an append to happen: the stream has no event, anything, at least one event,
 * or exactly this last revision.
 */
export type ExpectedRevision = "noStream" | "any" | "streamExists" | number;

/** Where a stream stands: its last revision, or `noStream` while it has no event. */
export type CurrentRevision = "noStream" | number;

/** Where the events of an append stand. */
export interface AppendedRange {
  readonly firstRevision: number;
  readonly lastRevision: number;
  /** Position of the last of them. */
  readonly position: Position;
}

/**
 * What became of an append.
 * - `appended`: recorded now.
 * - `alreadyAppended`: the same ids in the same order stand directly after `expected`, so an earlier try succeeded, however
 *   many events followed since (only for `noStream` or a revision).
 * - `partialOverlap`: of the places directly after `expected` that these events would take, some hold one of their ids, but not
 *   all in this order; nothing was recorded. Two different appends share ids: a bug to look into.
 * - `conflict`: the stream is not where `expected` says; nothing was recorded.
 */
export type AppendResult =
  | ({ readonly outcome: "appended" } & AppendedRange)
  | ({ readonly outcome: "alreadyAppended" } & AppendedRange)
  | { readonly outcome: "partialOverlap"; readonly expected: ExpectedRevision; readonly actual: CurrentRevision }
  | { readonly outcome: "conflict"; readonly expected: ExpectedRevision; readonly actual: CurrentRevision };

/**
 * Which events to read, and in which order. `Place` is a revision in one stream, a position in the whole store.
 * All given bounds hold together; an undefined one is not given. Bounds follow the reading order: read backwards, `from` is the higher end.
 */
export interface ReadOptions<Place> {
  /** Begin after this place (exclusive): the way to resume. */
  readonly after?: Place | undefined;
  /** Begin at this place (inclusive). */
  readonly from?: Place | undefined;
  /** End at this place (inclusive). */
  readonly to?: Place | undefined;
  /** Default `forwards`. */
  readonly direction?: "forwards" | "backwards" | undefined;
  /** At most so many events; a whole number from 0. */
  readonly limit?: number | undefined;
  /** Only what had been recorded by then: `recordedAt <= knownAt`. A filter; reading goes on past later events. */
  readonly knownAt?: Instant | undefined;
}

/** Options of {@link EventStore.readStream}. */
export type ReadStreamOptions = ReadOptions<number>;

/** Options of {@link EventStore.readAll}. */
export type ReadAllOptions = ReadOptions<Position>;

/** Options of {@link EventStore.subscribe}. */
export interface SubscribeOptions {
  /** Begin after this position (exclusive); without it, from the first event. */
  readonly after?: Position | undefined;
}

/**
 * Every event after a place, in order, then each new one as it is recorded. Leaving the loop ends it, as `close` does.
 * It has one reader: a loop begun after the end gives nothing. Wants many readers? Subscribe as often.
 * A loop that waits for the next event may keep its process alive, until the subscription or the store is closed.
 */
export interface Subscription<Event extends RecordedEvent = RecordedEvent> extends AsyncIterable<Event> {
  /** Ends the loop, also one that waits for the next event. Nothing is given out after it. May be called again. */
  close(): Promise<void>;
}

/**
 * The port every store implements; `eventStoreContract` of `@complaint-ledger/testing` is its executable meaning.
 *
 * Reads and subscriptions are lazy, hold a bounded number of events in memory, and wait for their reader.
 * A missing stream reads as empty. Every read event is deeply frozen or freshly parsed: it shares nothing with history.
 *
 * A read gives everything recorded before its first step. Forwards it also gives what is appended while it runs, without a
 * gap, and ends where the store ends at that moment; so bound it with `to` or `limit` if its loop appends. Backwards it begins
 * at the end of that first step and gives nothing newer. When the store is closed under a read, the read rejects with
 * `store-closed` rather than end early as if it were complete.
 */
export interface EventStore {
  /**
   * What keeps the events, one word in lower case: `sqlite`, `kurrentdb`, `memory`. Telemetry tells it as `db.system.name`, so it
   * is the word that OpenTelemetry's conventions have for the product, if they have one.
   */
  readonly system: string;
  /**
   * The clock that `recordedAt` comes from. Who decides what to record reads it too, so that nothing happens after it was
   * recorded.
   */
  readonly clock: Clock;
  /**
   * Records `events` at the end of `stream`, all or none, if `expected` holds. They are serialised before the first
   * `await`, so later changes to the caller's objects do not reach history.
   * Rejects with `invalid-name`, `invalid-event`, `not-plain-json`, `empty-append`, `event-too-large` (256 KiB),
   * `append-too-large` (512 KiB), `invalid-expected-revision`, `duplicate-event-id` (an id stands anywhere else in the
   * stream, whatever was expected) or `store-closed`. Of several reasons not to record, the first counts: `alreadyAppended`,
   * `partialOverlap`, `conflict`, `duplicate-event-id`. So no append is recorded twice: tried again with `any` or
   * `streamExists`, which know no place to look for an earlier try, it rejects.
   *
   * Appends that one store makes to one stream take effect in the order of the calls, also when a caller does not wait for
   * an answer before the next call; across streams, and across stores, nothing is said of the order of appends under way.
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;
  /** One stream's events by revision. Its first step rejects with `invalid-name`, `invalid-read-options` or `store-closed`. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  /** All events by position. Its first step rejects with `invalid-read-options` or `store-closed`. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;
  /**
   * All events after a position, then the new ones as they come. Closing the store ends it without an error.
   * Its first step rejects with `invalid-read-options`, or with `store-closed` if the store was closed before this call.
   */
  subscribe(options?: SubscribeOptions): Subscription;
  /** Finishes the appends under way, ends subscriptions and frees what the store holds. May be called again. */
  close(): Promise<void>;
}
