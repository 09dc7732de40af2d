import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { canonicalJson } from "@complaint-ledger/merkle-log";

const utf8 = new TextEncoder();

/**
 * What of an event goes into a ledger's fingerprint: everything but its position, which each store counts its own way, as
 * canonical JSON (RFC 8785) in UTF-8. Published in docs/explanation/threat-model.md: fingerprints that people keep rest on it.
 */
export function eventLeaf(event: RecordedEvent): Uint8Array {
  const { stream, revision, id, type, schemaVersion, occurredAt, recordedAt, data, metadata } = event;
  const { actor, correlationId, causationId, commandId } = event;
  const told = { stream, revision, id, type, schemaVersion, occurredAt, recordedAt, data, metadata };
  return utf8.encode(canonicalJson({ ...told, actor, correlationId, causationId, commandId }));
}
