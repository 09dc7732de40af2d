import { randomUUID } from "node:crypto";
import { isInstant, type Instant, type PreparedEvent } from "@complaint-ledger/event-sourcing";
import type { EventData } from "@kurrent/kurrentdb-client";

/** What an event says beside its payload, as the server keeps it: the JSON text of an event's metadata. */
export interface Envelope {
  /** The ledger's id of an append's first event; the others have it as the server's id. */
  readonly id?: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  readonly commandId: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  /** By the ledger's clock; when the server says it created the event is cut to whole seconds when read. */
  readonly recordedAt: Instant;
  readonly actor: Readonly<Record<string, string>>;
  /** Left out while it is empty. */
  readonly metadata?: Readonly<Record<string, string>>;
}

const utf8 = new TextEncoder();

/**
 * An append's event as the official client takes it. To the server an append of the same ids is a retry, whoever makes
 * it, and is answered as if it were recorded now. So that it sees the same ids only when this very append is sent again,
 * the first event goes by a new one there.
 */
export function eventData(event: PreparedEvent, isFirst: boolean, recordedAt: Instant): EventData {
  return {
    id: isFirst ? randomUUID() : event.id,
    type: event.type,
    contentType: "application/json",
    // The client writes the JSON, and at a later time, so it gets values that nobody else holds. It takes any JSON
    // value, though its type names only objects, arrays and strings.
    data: JSON.parse(event.data) as string,
    metadata: utf8.encode(envelopeText(event, isFirst, recordedAt)),
  };
}

/** The server's projections go by `$correlationId` and `$causationId`. */
function envelopeText(event: PreparedEvent, isFirst: boolean, recordedAt: Instant): string {
  const text = [
    `{"$correlationId":${JSON.stringify(event.correlationId)}`,
    `"$causationId":${JSON.stringify(event.causationId)}`,
    `"commandId":${JSON.stringify(event.commandId)}`,
    `"schemaVersion":${event.schemaVersion}`,
    `"occurredAt":"${event.occurredAt}"`,
    `"recordedAt":"${recordedAt}"`,
    `"actor":${event.actor}`,
  ];
  if (event.metadata !== "{}") text.push(`"metadata":${event.metadata}`);
  if (isFirst) text.push(`"id":"${event.id}"`);
  return `${text.join(",")}}`;
}

/** Whether an event's metadata are what this package writes. */
export function isEnvelope(value: unknown): value is Envelope {
  if (!isRecord(value)) return false;
  const { id, $correlationId, $causationId, commandId, schemaVersion, occurredAt, recordedAt, actor, metadata } = value;
  return (
    [$correlationId, $causationId, commandId].every((text) => typeof text === "string") &&
    typeof schemaVersion === "number" &&
    isInstant(occurredAt) &&
    isInstant(recordedAt) &&
    isRecord(actor) &&
    (metadata === undefined || isRecord(metadata)) &&
    (id === undefined || typeof id === "string")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
