import type { Decider, Decision } from "../decider.ts";
import type { Actor, DecidedEvent, EventMap, NewEventOf } from "../event.ts";
import { fold } from "../fold/fold.ts";
import type { Projection } from "../projection/projection.ts";
import { assertSame } from "./assert-same.ts";
import { givenProjection, type GivenRecord, type ProjectionExpectation } from "./given-projection.ts";

/** An event that has happened, as much of it as a specification says; ids are filled in. */
export type GivenEvent<Events extends EventMap> = DecidedEvent<Events> & {
  /** Default: `{ id: "someone", role: "unspecified" }`. */
  readonly actor?: Actor;
};

/** Says what a decider must decide. Each `then…` throws an `Error` that shows the difference if it decides otherwise. */
export interface Expectation<Events extends EventMap, Rejection> {
  /** These events, in this order, with exactly these payloads and instants. */
  then(events: readonly DecidedEvent<Events>[]): void;
  /** A refusal; each field of `match` must be equal in it. Without `match`, any refusal. */
  thenRejected(match?: Partial<Rejection>): void;
  /** Acceptance without an event. */
  thenNothingHappened(): void;
}

/** A decider with a history, waiting for a command. */
export interface GivenHistory<Command, Events extends EventMap, Context, Rejection> {
  when(command: Command, context: Context): Expectation<Events, Rejection>;
}

/**
 * Specifies a decider or a read model by example, in any test framework.
 *
 * @example
 * given(parcelDecider, [posted]).when(deliver, { now }).then([{ type: "ParcelDelivered", occurredAt: now, data: {} }]);
 * given(parcelDecider, []).when(deliver, { now }).thenRejected({ code: "not-posted" });
 * given(journeys, [posted, scanned]).thenRows({ "stream-1": { depots: ["north"] } });
 */
export function given<State, Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, Command, Events, Context, Rejection>,
  events: readonly GivenEvent<Events>[],
): GivenHistory<Command, Events, Context, Rejection>;
export function given<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  events: readonly GivenRecord<Events>[],
): ProjectionExpectation<State>;
export function given<State, Command, Events extends EventMap, Context, Rejection>(
  subject: Decider<State, Command, Events, Context, Rejection> | Projection<State, Events>,
  events: readonly GivenEvent<Events>[],
): GivenHistory<Command, Events, Context, Rejection> | ProjectionExpectation<State> {
  return "decide" in subject ? givenDecider(subject, events) : givenProjection(subject, events);
}

function givenDecider<State, Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, Command, Events, Context, Rejection>,
  events: readonly GivenEvent<Events>[],
): GivenHistory<Command, Events, Context, Rejection> {
  const state = fold(decider.evolve, decider.initialState, events.map(filledIn<Events>));
  return {
    when(command, context) {
      const decision = decider.decide(command, state, context);
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- given, when, then is how it is read; to await one fails loudly
        then: (expected) => assertDecided({ outcome: "accepted", events: expected }, decision),
        thenRejected: (match = {}) => assertRejected(match, decision),
        thenNothingHappened: () => assertDecided({ outcome: "accepted", events: [] }, decision),
      };
    },
  };
}

function filledIn<Events extends EventMap>(event: GivenEvent<Events>, index: number): NewEventOf<Events> {
  const id = `00000000-0000-8000-8000-${index.toString(16).padStart(12, "0")}`;
  return {
    actor: { id: "someone", role: "unspecified" },
    ...event,
    id,
    schemaVersion: 1,
    correlationId: id,
    causationId: id,
    commandId: id,
    metadata: {},
  };
}

function assertRejected<Events extends EventMap, Rejection>(
  match: Partial<Rejection>,
  decision: Decision<Events, Rejection>,
): void {
  if (decision.outcome !== "rejected") return assertDecided({ outcome: "rejected", rejection: match }, decision);
  const { rejection } = decision;
  if (typeof rejection !== "object" || rejection === null) return assertDecided(match, rejection);
  // Only the fields asked for are compared.
  const asked = Object.fromEntries(Object.entries(rejection).filter(([key]) => Object.hasOwn(match, key)));
  assertDecided(match, asked);
}

function assertDecided(expected: unknown, decision: unknown): void {
  assertSame("The decision is not the expected one", "decided", expected, decision);
}
