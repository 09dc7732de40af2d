import {
  assertName,
  assertReadAllOptions,
  assertReadStreamOptions,
  eventSourcingError,
  prepareAppend,
  type Clock,
  type EventSourcingError,
  type EventStore,
  type ReadStreamOptions,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { appendInTurn, type AppendContext } from "./append/append-in-turn.ts";
import { inTurn } from "./append/in-turn.ts";
import { lastAnswer } from "./append/last-answer.ts";
import { learnStream } from "./append/learn-stream.ts";
import { knownStreams } from "./append/known-streams.ts";
import { onLanes } from "./append/on-lanes.ts";
import { sendAppend } from "./append/send-append.ts";
import type { Connections } from "./connection/connections.ts";
import type { Patience } from "./connection/retrying.ts";
import { allRead } from "./read/all-read.ts";
import { serverEvents } from "./read/server-events.ts";
import { streamRead } from "./read/stream-read.ts";
import { withinBounds } from "./read/within-bounds.ts";
import { follow } from "./subscription/follow.ts";
import { liveEvents } from "./subscription/live-events.ts";

/** What {@link kurrentDbEventStore} is made of. */
export interface StoreSettings {
  /** Disposed of when the store is closed. */
  readonly connections: Connections;
  /** What the names of the ledger's streams begin with on the server. */
  readonly prefix: string;
  readonly clock: Clock;
  readonly patience: Patience;
}

/**
 * Appends at once over one client. It writes them into one call, whose buffer takes 16; when a connection breaks,
 * the client lets what waits behind a full buffer fail where nobody can catch it, and the process ends.
 */
const MOST_APPENDS_AT_ONCE = 15;

/** The store over a server's streams. It connects when it is first used. */
export function kurrentDbEventStore({ connections, prefix, clock, patience }: StoreSettings): EventStore {
  const { reading, writing, following } = connections;
  const known = knownStreams();
  const streamInTurn = inTurn();
  const overClients = onLanes(writing, MOST_APPENDS_AT_ONCE);
  const appends = new Set<Promise<unknown>>();
  const closeListeners = new Set<() => void>();
  let closing: Promise<void> | undefined;

  const assertOpen = (): void => {
    if (closing !== undefined) throw storeClosed();
  };
  const answers = lastAnswer(patience);
  const send = sendAppend(patience, answers);
  const streamEvents = (stream: string, options: ReadStreamOptions): AsyncIterable<RecordedEvent> => {
    const events = serverEvents({ reading, patience, ...streamRead(stream, options, prefix) });
    return withinBounds(events, ({ revision }) => revision, options);
  };
  const context: AppendContext = {
    clock,
    prefix,
    patience,
    answers,
    known,
    send: (append) => overClients((client) => send(append, client)),
    readFrom: (stream, from, limit) => streamEvents(stream, { from, limit }),
  };

  async function* whileOpen(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent, void> {
    for await (const event of events) {
      // For each event, so that no reader takes a history cut short by closing for a whole one.
      assertOpen();
      yield event;
    }
  }

  async function closeOnce(): Promise<void> {
    for (const listener of closeListeners) listener();
    await Promise.allSettled(appends);
    await connections.dispose();
  }

  return {
    system: "kurrentdb",
    clock,
    async append(stream, events, expected) {
      assertOpen();
      const append = prepareAppend(stream, events, expected);
      const since = performance.now();
      const appending = streamInTurn(stream, () => appendInTurn(append, since, context));
      appends.add(appending);
      try {
        return await appending;
      } catch (error) {
        known.forget(stream);
        throw error;
      } finally {
        appends.delete(appending);
      }
    },
    async *readStream(stream, options = {}) {
      assertOpen();
      assertName(stream, "stream");
      assertReadStreamOptions(options);
      yield* whileOpen(learnStream(stream, options, streamEvents(stream, options), known));
    },
    async *readAll(options = {}) {
      assertOpen();
      assertReadAllOptions(options);
      const events = serverEvents({ reading, patience, ...allRead(options, prefix) });
      yield* whileOpen(withinBounds(events, ({ position }) => position, options));
    },
    subscribe(options = {}) {
      const wasClosed = closing !== undefined;
      return follow({
        start() {
          if (wasClosed) throw storeClosed();
          assertReadAllOptions(options);
          return options.after;
        },
        open: (after) => liveEvents(following, prefix, patience.answerTimeout, after),
        prefix,
        isClosed: () => closing !== undefined,
        onClose(listener) {
          closeListeners.add(listener);
          return () => void closeListeners.delete(listener);
        },
      });
    },
    close() {
      closing ??= closeOnce();
      return closing;
    },
  };
}

function storeClosed(): EventSourcingError {
  return eventSourcingError({
    code: "store-closed",
    field: "store",
    problem: "is closed",
    remedy: "Open the store again, or close it after its last use.",
  });
}
