import type { Actor, RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { AllStreamResolvedEvent, ResolvedEvent } from "@kurrent/kurrentdb-client";
import { kurrentDbStoreError } from "../kurrentdb-store-error.ts";
import { isEnvelope } from "./envelope.ts";
import { positionOf } from "./position.ts";

/**
 * The event of what the server gave; undefined for what is not the ledger's: the server's own events, links of its
 * projections, and other ledgers' streams. Throws `foreign-event`.
 */
export function readEvent(
  { event: recorded, link }: ResolvedEvent | AllStreamResolvedEvent,
  prefix: string,
): RecordedEvent | undefined {
  if (recorded === undefined || link !== undefined) return undefined;
  const { streamId, id, type, revision, data, metadata, isJson, position } = recorded;
  if (streamId.startsWith("$") || type.startsWith("$") || !streamId.startsWith(prefix)) return undefined;
  const place = positionOf(position);
  if (!isJson || place === undefined || !isEnvelope(metadata)) {
    throw kurrentDbStoreError(
      "foreign-event",
      streamId,
      `holds an event that something else wrote: ${type}, number ${revision}`,
      "Give the ledger a server of its own, or a namespace=… in its connection string.",
    );
  }
  return {
    id: metadata.id ?? id,
    stream: streamId.slice(prefix.length),
    revision: Number(revision),
    position: place,
    type,
    schemaVersion: metadata.schemaVersion,
    occurredAt: metadata.occurredAt,
    recordedAt: metadata.recordedAt,
    // Written from a checked event, whose actor has these fields.
    actor: metadata.actor as unknown as Actor,
    correlationId: metadata.$correlationId,
    causationId: metadata.$causationId,
    commandId: metadata.commandId,
    data,
    metadata: metadata.metadata ?? {},
  };
}
