import type { Actor, EventMap, EventType, RecordedEventOf } from "../event.ts";
import type { Instant } from "../instant.ts";
import { parsePosition } from "../position.ts";
import { keyedView } from "../projection/keyed-view.ts";
import type { KeyedProjection } from "../projection/projection.ts";
import { replay } from "../projection/replay.ts";
import { assertSame } from "./assert-same.ts";

/** An event that was recorded, as much of it as a specification of a read model says; the rest is filled in. */
export type GivenRecord<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: {
    readonly type: Type;
    readonly data: Events[Type];
    /** When it happened. UTC. */
    readonly occurredAt: Instant;
    /** When it was recorded. UTC; default: when it happened. */
    readonly recordedAt?: Instant;
    /** Default: `stream-1`. */
    readonly stream?: string;
    /** Default: `{ id: "someone", role: "unspecified" }`. */
    readonly actor?: Actor;
  };
}[EventType<Events>];

/** Says what a read model must show. Each `then…` throws an `Error` that shows the difference if it shows something else. */
export interface ProjectionExpectation<State> {
  /** The one state that all events lead to. */
  then(state: State): void;
  /** The rows, by key, that the events lead to where the read model has many. */
  thenRows(rows: Readonly<Record<string, State>>): void;
}

/** A read model after these events, recorded in this order. */
export function givenProjection<State, Events extends EventMap>(
  projection: KeyedProjection<State, Events>,
  events: readonly GivenRecord<Events>[],
): ProjectionExpectation<State> {
  const recorded = events.map((event, i) => filledIn(event, events.slice(0, i)));
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- given, then is how it is read; to await one fails loudly
    then: (expected) =>
      assertSame("The state is not the expected one", "shown", expected, replay(projection, recorded)),
    thenRows(expected) {
      const view = keyedView(projection);
      view.replay(recorded);
      assertSame("The rows are not the expected ones", "shown", expected, Object.fromEntries(view.rows));
    },
  };
}

function filledIn<Events extends EventMap>(
  event: GivenRecord<Events>,
  before: readonly GivenRecord<Events>[],
): RecordedEventOf<Events> {
  const { stream = "stream-1", recordedAt = event.occurredAt } = event;
  const id = `00000000-0000-8000-8000-${before.length.toString(16).padStart(12, "0")}`;
  const filled = {
    actor: { id: "someone", role: "unspecified" },
    ...event,
    stream,
    recordedAt,
    revision: before.filter((other) => (other.stream ?? "stream-1") === stream).length,
    position: parsePosition(String(before.length + 1).padStart(16, "0")),
    id,
    schemaVersion: 1,
    correlationId: id,
    causationId: id,
    commandId: id,
    metadata: {},
  };
  return filled;
}
