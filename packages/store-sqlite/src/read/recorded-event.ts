import type { Actor, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { sqliteStoreError } from "../sqlite-store-error.ts";
import type { EventRow } from "./event-pages.ts";
import { positionOf } from "./position-number.ts";

/** The columns {@link recordedEvent} needs, of `events` joined with `streams`. */
export const EVENT_COLUMNS =
  "position, name, revision, events.id, type, schema_version, occurred_at, recorded_at, actor, correlation_id, causation_id, command_id, data, metadata";

/** The event of a row; its payload is parsed anew, so that a reader who changes it changes nobody else's. */
export function recordedEvent(row: EventRow, file: string): RecordedEvent {
  return {
    id: String(row["id"]),
    stream: String(row["name"]),
    revision: Number(row["revision"]),
    position: positionOf(Number(row["position"])),
    type: String(row["type"]),
    schemaVersion: Number(row["schema_version"]),
    occurredAt: String(row["occurred_at"]),
    recordedAt: String(row["recorded_at"]),
    // The JSON is what prepareAppend made of a checked event, so actor and metadata have their shapes.
    actor: parse(row, "actor", file) as Actor,
    correlationId: String(row["correlation_id"]),
    causationId: String(row["causation_id"]),
    commandId: String(row["command_id"]),
    data: parse(row, "data", file),
    metadata: parse(row, "metadata", file) as Readonly<Record<string, string>>,
  };
}

function parse(row: EventRow, column: string, file: string): unknown {
  try {
    return JSON.parse(String(row[column]));
  } catch (error) {
    throw sqliteStoreError(
      "ledger-damaged",
      file,
      `holds something else than JSON as ${column} of the event at position ${String(row["position"])}`,
      "Keep a copy of it as it is, and restore the last good backup.",
      error,
    );
  }
}
