import type { Actor, EventMap, EventType, NewEvent, RecordedEvent, RecordedEventOf } from "../event.ts";
import { eventSourcingError } from "../event-sourcing-error.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import { assertPayload } from "./assert-payload.ts";
import { assertEventSchema, type EventSchema } from "./event-schema.ts";

/** The schema of every event type of a domain. */
export type EventSchemas<Events extends EventMap> = { readonly [Type in EventType<Events>]: EventSchema };

/** Knows every event type, the version in which each is written today, and how to lift what was written before. */
export interface EventCatalogue<Event extends RecordedEvent = RecordedEvent> {
  readonly types: readonly string[];
  /** The version in which events of `type` are written. Throws `unknown-event-type`. */
  versionOf(type: string): number;
  /**
   * Passes an event that may be written, `field` being its path in messages.
   * Throws `unknown-event-type`, `unknown-schema-version` (any but today's) or `invalid-payload`.
   */
  assertWritable(event: NewEvent, field: string): void;
  /**
   * The event in today's version, its payload checked; the given event stays as it was.
   * Throws `unknown-event-type`, `unknown-schema-version` (later than today's), `invalid-payload` or `invalid-event` (no
   * actor), naming stream and revision.
   */
  lift(event: RecordedEvent): Event;
}

/**
 * Makes a catalogue. Throws `invalid-catalogue` for a version that is not a whole number from 1, or when the upcasters
 * of a type are not exactly those from each version before it.
 *
 * @example
 * const catalogue = eventCatalogue<ParcelEvents>({ ParcelPosted: { version: 2, check, upcasters: { 1: fromKilograms } } });
 */
export function eventCatalogue<Events extends EventMap>(
  schemas: EventSchemas<Events>,
): EventCatalogue<RecordedEventOf<Events>> {
  const byType = new Map<string, EventSchema>(Object.entries(schemas));
  for (const [type, schema] of byType) assertEventSchema(type, schema);

  function schemaOf(type: string, field: string): EventSchema {
    const schema = byType.get(type);
    if (schema !== undefined) return schema;
    throw eventSourcingError({
      code: "unknown-event-type",
      field,
      problem: `${JSON.stringify(type)} is not in the catalogue`,
      remedy: "Add its schema to the catalogue, or look for a misspelt type.",
    });
  }

  return {
    types: [...byType.keys()],
    versionOf: (type) => schemaOf(type, "type").version,
    assertWritable(event, field) {
      const schema = schemaOf(event.type, `${field}.type`);
      if (event.schemaVersion !== schema.version) {
        throw eventSourcingError({
          code: "unknown-schema-version",
          field: `${field}.schemaVersion`,
          problem: `${event.type} is written in version ${schema.version}, not ${event.schemaVersion}`,
          remedy: "Write today's version; older ones are only read.",
        });
      }
      assertPayload(schema, event.data, `${field}.data`);
    },
    lift(event) {
      const place = `${event.stream}@${event.revision}`;
      const schema = schemaOf(event.type, `${place} type`);
      assertActor(event.actor, `${place} actor`);
      const data = lifted(event, schema, place);
      assertPayload(schema, data, `${place} data`);
      const { version } = schema;
      const current = event.schemaVersion === version ? event : { ...event, schemaVersion: version, data };
      // The type is one of Events, for the schemas have one entry for each, and the payload just passed its check.
      return current as RecordedEventOf<Events>;
    },
  };
}

/** A store gives what stands in it; past the port anything can have got there. */
function assertActor(actor: Partial<Actor> | null, field: string): void {
  if (typeof actor?.id === "string" && typeof actor.role === "string") return;
  throw eventSourcingError({
    code: "invalid-event",
    field,
    problem: "does not say who acted, with id and role",
    remedy: "Verify the ledger: this was not written through the port.",
  });
}

function lifted(event: RecordedEvent, schema: EventSchema, place: string): unknown {
  if (event.schemaVersion === schema.version) return event.data;
  // A copy, so that an upcaster that changes what it is given cannot change the event read.
  let data: unknown = plainCopy(event.data);
  for (let version = event.schemaVersion; version !== schema.version; version++) {
    const upcaster = schema.upcasters?.[version];
    if (upcaster === undefined) {
      throw eventSourcingError({
        code: "unknown-schema-version",
        field: `${place} schemaVersion`,
        problem: `${event.type} stands there in version ${event.schemaVersion}, and this catalogue knows 1 to ${schema.version}`,
        remedy: "Read it with the release that wrote it, or a later one.",
      });
    }
    data = upcaster(data, event);
  }
  return data;
}
