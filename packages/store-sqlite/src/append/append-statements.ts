import type { DatabaseSync, StatementSync } from "node:sqlite";

/** The statements that appends are made of, compiled once. */
export interface AppendStatements {
  readonly begin: StatementSync;
  readonly commit: StatementSync;
  readonly rollback: StatementSync;
  /** `position` and `recorded_at` of the newest event of all. */
  readonly newest: StatementSync;
  /** Of the stream with a name: its `id` and the `revision` of its last event. */
  readonly stream: StatementSync;
  /** `id` and `position` of the events of a stream from one revision to another (inclusive), in order. */
  readonly between: StatementSync;
  /** One row if the stream holds the event id. */
  readonly holds: StatementSync;
  readonly insertStream: StatementSync;
  readonly insertEvent: StatementSync;
}

/** Compiles the statements of appends for an open ledger. */
export function appendStatements(database: DatabaseSync): AppendStatements {
  return {
    begin: database.prepare("BEGIN IMMEDIATE"),
    commit: database.prepare("COMMIT"),
    rollback: database.prepare("ROLLBACK"),
    newest: database.prepare("SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1"),
    stream: database.prepare(
      "SELECT id, (SELECT max(revision) FROM events WHERE stream_id = streams.id) AS revision FROM streams WHERE name = ?",
    ),
    between: database.prepare(
      "SELECT id, position FROM events WHERE stream_id = ? AND revision BETWEEN ? AND ? ORDER BY revision",
    ),
    holds: database.prepare("SELECT 1 FROM events WHERE stream_id = ? AND id = ?"),
    insertStream: database.prepare("INSERT INTO streams (name) VALUES (?)"),
    insertEvent: database.prepare(
      `INSERT INTO events (
         position, stream_id, revision, id, type, schema_version, occurred_at, recorded_at,
         actor, correlation_id, causation_id, command_id, data, metadata
       ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}
