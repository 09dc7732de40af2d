import type { Actor, NewEvent } from "../event.ts";
import type { ExpectedRevision } from "../event-store.ts";
import { eventSourcingError, type EventSourcingErrorCode } from "../event-sourcing-error.ts";
import { isInstant, type Instant } from "../instant.ts";
import { limits } from "./limits.ts";
import { assertName, isName } from "./name.ts";
import { assertPlainJson } from "./plain-json.ts";
import { utf8Length } from "./utf8-length.ts";
import { isUuid } from "./uuid.ts";

/** An event checked and serialised: nothing of the caller's objects is left in it. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  readonly correlationId: string;
  readonly causationId: string;
  readonly commandId: string;
  /** JSON text of `actor`, keys in a fixed order. */
  readonly actor: string;
  /** JSON text of `data`, as the caller's `JSON.stringify` gives it. */
  readonly data: string;
  /** JSON text of `metadata`. */
  readonly metadata: string;
}

/** An append whose arguments are valid; what is left to a store is to look at its streams. */
export interface PreparedAppend {
  readonly stream: string;
  readonly events: readonly PreparedEvent[];
  readonly expected: ExpectedRevision;
}

/**
 * Checks and serialises the arguments of {@link EventStore.append}; every store calls it before its first `await`.
 * Throws each typed error that `append` documents but `duplicate-event-id` against the stream and `store-closed`.
 */
export function prepareAppend(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): PreparedAppend {
  assertName(stream, "stream");
  assertExpectedRevision(expected);
  if (!Array.isArray(events) || events.length === 0) {
    refuse("empty-append", "events", "holds no event", "Append at least one event.");
  }
  const prepareShared: SharedParts = { actor: oncePerValue(prepareActor), metadata: oncePerValue(prepareMetadata) };
  const ids = new Set<string>();
  const prepared: PreparedEvent[] = [];
  // By index, for a walk over the elements might pass over a hole.
  for (let i = 0; i < events.length; i++) {
    const field = `events[${i}]`;
    const event = prepareEvent(events[i], field, prepareShared);
    if (ids.has(event.id)) {
      refuse(
        "duplicate-event-id",
        `${field}.id`,
        `${event.id} stands twice in this append`,
        "Give each event its own id.",
      );
    }
    ids.add(event.id);
    prepared.push(event);
  }
  assertSizes(prepared);
  return { stream, events: prepared, expected };
}

/** What serialises the parts that the events of one append mostly have in common. */
interface SharedParts {
  readonly actor: (actor: Actor, field: string) => string;
  readonly metadata: (metadata: NewEvent["metadata"], field: string) => string;
}

/** `prepare`, asked only once for the same value several times in a row. */
function oncePerValue<Value>(prepare: (value: Value, field: string) => string): typeof prepare {
  let last: { readonly value: Value; readonly text: string } | undefined;
  return (value, field) => {
    if (last === undefined || last.value !== value) last = { value, text: prepare(value, field) };
    return last.text;
  };
}

function prepareEvent(event: NewEvent | undefined, field: string, prepareShared: SharedParts): PreparedEvent {
  if (typeof event !== "object" || event === null) {
    refuse(
      "invalid-event",
      field,
      "is not an object",
      "Pass an event with id, type, schemaVersion, occurredAt, actor and data.",
    );
  }
  if (!isUuid(event.id)) {
    refuse("invalid-event", `${field}.id`, `${shown(event.id)} is not a lower-case UUID`, "Pass a lower-case UUID.");
  }
  for (const key of ["type", "correlationId", "causationId", "commandId"] as const) {
    // The path is not put together for each of the many names that are right.
    if (!isName(event[key])) assertName(event[key], `${field}.${key}`);
  }
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1) {
    refuse(
      "invalid-event",
      `${field}.schemaVersion`,
      `${shown(event.schemaVersion)} is not a whole number from 1`,
      "Pass the version of the payload's schema.",
    );
  }
  if (!isInstant(event.occurredAt)) {
    refuse(
      "invalid-event",
      `${field}.occurredAt`,
      `${shown(event.occurredAt)} is not an instant`,
      "Pass ISO 8601 UTC with milliseconds, like 2024-03-01T08:30:00.000Z.",
    );
  }
  assertPlainJson(event.data, `${field}.data`);
  return {
    id: event.id,
    type: event.type,
    schemaVersion: event.schemaVersion,
    occurredAt: event.occurredAt,
    correlationId: event.correlationId,
    causationId: event.causationId,
    commandId: event.commandId,
    actor: prepareShared.actor(event.actor, `${field}.actor`),
    data: JSON.stringify(event.data),
    metadata: prepareShared.metadata(event.metadata, `${field}.metadata`),
  };
}

function prepareActor(actor: Actor, field: string): string {
  assertPlainJson(actor, field);
  if (typeof actor !== "object" || actor === null) {
    refuse("invalid-event", field, "is not an object", "Pass { id, role, onBehalfOf? }.");
  }
  // Passed over in silence, it would be missing from history.
  const unknown = Object.keys(actor).find((key) => key !== "id" && key !== "role" && key !== "onBehalfOf");
  if (unknown !== undefined) {
    refuse("invalid-event", `${field}.${unknown}`, "is no field of an actor", "Pass { id, role, onBehalfOf? }.");
  }
  assertName(actor.id, `${field}.id`);
  assertName(actor.role, `${field}.role`);
  if (!("onBehalfOf" in actor)) return JSON.stringify({ id: actor.id, role: actor.role });
  assertName(actor.onBehalfOf, `${field}.onBehalfOf`);
  return JSON.stringify({ id: actor.id, role: actor.role, onBehalfOf: actor.onBehalfOf });
}

function prepareMetadata(metadata: Readonly<Record<string, string>>, field: string): string {
  assertPlainJson(metadata, field);
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) {
    refuse("invalid-event", field, "is not an object", "Pass an object of strings, {} if there is nothing to say.");
  }
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string") {
      refuse("invalid-event", `${field}.${key}`, `is ${typeof value}, not a string`, "Metadata are strings.");
    }
  }
  return JSON.stringify(metadata);
}

/** A UTF-16 unit takes at most three bytes, so that nearly every append is found small enough without counting them. */
const MOST_BYTES_PER_UNIT = 3;

function assertSizes(events: readonly PreparedEvent[]): void {
  let units = 0;
  for (const event of events) units += unitsOf(event);
  if (MOST_BYTES_PER_UNIT * units <= limits.eventBytes) return;
  const sizes = events.map(bytesOf);
  for (const [i, bytes] of sizes.entries()) {
    if (bytes <= limits.eventBytes) continue;
    refuse(
      "event-too-large",
      `events[${i}]`,
      `holds ${bytes} bytes`,
      `Keep an event within ${limits.eventBytes} bytes; refer to large documents by their hash.`,
    );
  }
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes <= limits.appendBytes) return;
  refuse("append-too-large", "events", `hold ${bytes} bytes`, `Append at most ${limits.appendBytes} bytes at once.`);
}

function unitsOf({
  id,
  type,
  occurredAt,
  correlationId,
  causationId,
  commandId,
  actor,
  data,
  metadata,
}: PreparedEvent): number {
  const envelope = id.length + type.length + occurredAt.length + correlationId.length + causationId.length;
  return envelope + commandId.length + actor.length + data.length + metadata.length + 8;
}

function bytesOf(event: PreparedEvent): number {
  let bytes = 0;
  for (const part of Object.values(event)) bytes += typeof part === "string" ? utf8Length(part) : 8;
  return bytes;
}

function assertExpectedRevision(expected: ExpectedRevision): void {
  if (expected === "noStream" || expected === "any" || expected === "streamExists") return;
  if (Number.isSafeInteger(expected) && expected >= 0 && !Object.is(expected, -0)) return;
  refuse(
    "invalid-expected-revision",
    "expected",
    `${shown(expected)} is neither a revision nor a known word`,
    'Pass "noStream", "any", "streamExists" or the last revision, a whole number from 0.',
  );
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

function refuse(code: EventSourcingErrorCode, field: string, problem: string, remedy: string): never {
  throw eventSourcingError({ code, field, problem, remedy });
}
