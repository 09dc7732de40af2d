import type { Instant } from "./instant.ts";
import type { Position } from "./position.ts";

/** Who acted. `id` is a pseudonymous staff or system id, never a name. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** Whom the actor stood in for (a substitute, an importer for the original clerk). */
  readonly onBehalfOf?: string;
}

/** An event as a caller hands it to a store: everything but what the store itself decides. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  /** Lower-case UUID, unique within its stream. */
  readonly id: string;
  /** Past tense, e.g. `ComplaintLodged`. */
  readonly type: Type;
  /** Version of the payload's schema, from 1. */
  readonly schemaVersion: number;
  /** When it happened, said by the caller. UTC. */
  readonly occurredAt: Instant;
  readonly actor: Actor;
  /** Common to everything that belongs to one business conversation. */
  readonly correlationId: string;
  /** Id of the event or command that caused this one. */
  readonly causationId: string;
  /** Id of the command that recorded it; a command is recorded once. */
  readonly commandId: string;
  /** Plain JSON only. */
  readonly data: Data;
  readonly metadata: Readonly<Record<string, string>>;
}

/** An event as the ledger holds it. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly stream: string;
  /** Number within the stream, gapless from 0. */
  readonly revision: number;
  /** Place in the order of all events. */
  readonly position: Position;
  /** When the ledger took it, by the ledger's clock; never decreases within a stream. UTC. */
  readonly recordedAt: Instant;
}

/** Names the events of a domain and the payload of each: `{ ComplaintLodged: ComplaintLodged; … }`. */
export type EventMap = object;

/** The names in an {@link EventMap}. */
export type EventType<Events extends EventMap> = keyof Events & string;

/** What a decider decides: an event yet to be recorded. */
export type DecidedEvent<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: {
    readonly type: Type;
    readonly data: Events[Type];
    readonly occurredAt: Instant;
    /** Added to what the command's envelope brings, e.g. why an event is recorded late. */
    readonly metadata?: Readonly<Record<string, string>>;
  };
}[EventType<Events>];

/** Any event of a domain as a caller hands it to a store. */
export type NewEventOf<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: NewEvent<Type, Events[Type]>;
}[EventType<Events>];

/** Any event of a domain as the ledger holds it. */
export type RecordedEventOf<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: RecordedEvent<Type, Events[Type]>;
}[EventType<Events>];
