import type { RecordedEvent } from "./event.ts";
import { eventSourcingError } from "./event-sourcing-error.ts";
import { deepFreeze } from "./fold/deep-freeze.ts";
import type {
  AppendResult,
  CurrentRevision,
  EventStore,
  ExpectedRevision,
  ReadOptions,
  SubscribeOptions,
  Subscription,
} from "./event-store.ts";
import { laterOf, readClock, type Clock, type Instant } from "./instant.ts";
import { parsePosition, type Position } from "./position.ts";
import { prepareAppend, type PreparedAppend, type PreparedEvent } from "./validation/prepared-append.ts";
import { assertReadAllOptions, assertReadStreamOptions } from "./validation/read-options.ts";
import { assertName } from "./validation/name.ts";

/**
 * An event store that lives as long as its process: for tests and examples, and the reference that every other store
 * is read against. `recordedAt` is what `clock` says, or the last `recordedAt` if the clock has gone back (UTC).
 *
 * ```ts
 * const store = inMemoryEventStore({ clock: () => new Date().toISOString() });
 * await store.append("complaint-1", [lodged], "noStream");
 * ```
 */
export function inMemoryEventStore({ clock }: { readonly clock: Clock }): EventStore {
  const all: RecordedEvent[] = [];
  const streams = new Map<string, Stream>();
  const wakeUps: (() => void)[] = [];
  let closed = false;

  function assertOpen(): void {
    if (closed) throw storeClosed();
  }

  function wakeSubscriptions(): void {
    for (const wakeUp of wakeUps.splice(0)) wakeUp();
  }

  function record({ stream: name, events: prepared }: PreparedAppend, stream: Stream): AppendResult {
    const recordedAt = laterOf(readClock(clock), all.at(-1)?.recordedAt ?? "");
    const firstRevision = stream.events.length;
    for (const event of prepared) {
      const place = { stream: name, revision: stream.events.length, position: nthPosition(all.length + 1), recordedAt };
      const recorded = recordedEvent(event, place);
      all.push(recorded);
      stream.events.push(recorded);
      stream.ids.add(recorded.id);
    }
    streams.set(name, stream);
    wakeSubscriptions();
    const lastRevision = stream.events.length - 1;
    return { outcome: "appended", firstRevision, lastRevision, position: nthPosition(all.length) };
  }

  async function* read<Place extends number | Position>(
    events: readonly RecordedEvent[],
    placeOf: (event: RecordedEvent) => Place,
    bounds: ReadOptions<Place>,
  ): AsyncGenerator<RecordedEvent, void> {
    for (const event of select(events, placeOf, bounds)) {
      // Here and not only at the first step, so that no reader takes a history cut short for a whole one.
      assertOpen();
      yield event;
    }
  }

  return {
    system: "memory",
    clock,

    async append(name, events, expected) {
      assertOpen();
      const append = prepareAppend(name, events, expected);
      const stream = streams.get(name) ?? { events: [], ids: new Set<string>() };
      const refused = resultWithoutRecording(append, stream.events);
      if (refused !== undefined) return refused;
      assertNewIds(append, stream);
      return record(append, stream);
    },

    async *readStream(stream, options = {}) {
      assertOpen();
      assertName(stream, "stream");
      assertReadStreamOptions(options);
      yield* read(streams.get(stream)?.events ?? [], (event) => event.revision, options);
    },

    async *readAll(options = {}) {
      assertOpen();
      assertReadAllOptions(options);
      yield* read(all, (event) => event.position, options);
    },

    subscribe({ after }: SubscribeOptions = {}): Subscription {
      const refusal = closed ? storeClosed() : undefined;
      let left = false;
      const isOver = (): boolean => closed || left;

      async function* follow(): AsyncGenerator<RecordedEvent, void> {
        if (refusal !== undefined) throw refusal;
        assertReadAllOptions(after === undefined ? {} : { after });
        let next = after === undefined ? 0 : all.filter((event) => event.position <= after).length;
        while (!isOver()) {
          const event = all[next];
          if (event !== undefined) {
            next += 1;
            yield event;
          } else {
            // Nothing can be recorded between finding no event and waiting for one, so no wake-up is lost.
            await new Promise<void>((resolve) => wakeUps.push(resolve));
          }
        }
      }

      const events = follow();
      return {
        [Symbol.asyncIterator]: () => events,
        async close() {
          left = true;
          wakeSubscriptions();
          await events.return();
        },
      };
    },

    async close() {
      closed = true;
      wakeSubscriptions();
    },
  };
}

interface Stream {
  readonly events: RecordedEvent[];
  readonly ids: Set<string>;
}

/** The result of an append that records nothing, or undefined if it is to be recorded. */
function resultWithoutRecording(
  { events, expected }: PreparedAppend,
  history: readonly RecordedEvent[],
): AppendResult | undefined {
  const actual: CurrentRevision = history.length === 0 ? "noStream" : history.length - 1;
  if (typeof expected === "number" || expected === "noStream") {
    const firstRevision = expected === "noStream" ? 0 : expected + 1;
    const lastRevision = firstRevision + events.length - 1;
    const there = history.slice(firstRevision, lastRevision + 1);
    const last = history[lastRevision];
    if (last !== undefined && there.every(({ id }, i) => id === events[i]?.id)) {
      return { outcome: "alreadyAppended", firstRevision, lastRevision, position: last.position };
    }
    const ids = new Set(events.map(({ id }) => id));
    if (there.some(({ id }) => ids.has(id))) return { outcome: "partialOverlap", expected, actual };
  }
  return holds(expected, actual) ? undefined : { outcome: "conflict", expected, actual };
}

function holds(expected: ExpectedRevision, actual: CurrentRevision): boolean {
  switch (expected) {
    case "any":
      return true;
    case "streamExists":
      return actual !== "noStream";
    default:
      return actual === expected;
  }
}

function assertNewIds({ events }: PreparedAppend, { ids }: Stream): void {
  for (const [i, { id }] of events.entries()) {
    if (!ids.has(id)) continue;
    throw eventSourcingError({
      code: "duplicate-event-id",
      field: `events[${i}].id`,
      problem: `${id} already stands in this stream`,
      remedy: "Give each event its own id; retry an append with the expected revision it had.",
    });
  }
}

function* select<Place extends number | Position>(
  events: readonly RecordedEvent[],
  placeOf: (event: RecordedEvent) => Place,
  { after, from, to, direction, limit = Infinity, knownAt }: ReadOptions<Place>,
): Generator<RecordedEvent, void> {
  const forwards = direction !== "backwards";
  const precedes = (a: Place, b: Place): boolean => (forwards ? a < b : b < a);
  let left = limit;
  for (let i = forwards ? 0 : events.length - 1; left > 0; i += forwards ? 1 : -1) {
    const event = events[i];
    if (event === undefined) return;
    const place = placeOf(event);
    if (after !== undefined && !precedes(after, place)) continue;
    if (from !== undefined && precedes(place, from)) continue;
    if (to !== undefined && precedes(to, place)) return;
    if (knownAt !== undefined && knownAt < event.recordedAt) continue;
    left -= 1;
    yield event;
  }
}

/** Fixed width, so that positions compare as strings. */
function nthPosition(n: number): Position {
  return parsePosition(String(n).padStart(16, "0"));
}

interface RecordedPlace {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
}

/** Readers share the events, so nobody may change them. */
function recordedEvent(prepared: PreparedEvent, place: RecordedPlace): RecordedEvent {
  return deepFreeze({
    id: prepared.id,
    stream: place.stream,
    revision: place.revision,
    position: place.position,
    type: prepared.type,
    schemaVersion: prepared.schemaVersion,
    occurredAt: prepared.occurredAt,
    recordedAt: place.recordedAt,
    actor: JSON.parse(prepared.actor),
    correlationId: prepared.correlationId,
    causationId: prepared.causationId,
    commandId: prepared.commandId,
    data: JSON.parse(prepared.data),
    metadata: JSON.parse(prepared.metadata),
  });
}

function storeClosed(): Error {
  return eventSourcingError({
    code: "store-closed",
    field: "store",
    problem: "is closed",
    remedy: "Open the store again, or close it after its last use.",
  });
}
