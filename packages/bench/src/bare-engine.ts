import { DatabaseSync, type StatementSync } from "node:sqlite";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";

/** One event as a row of the ledger's own schema. */
export interface BareRow {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
}

/** The engine without us: the ledger's schema and settings, prepared statements, no check of anything. */
export interface BareEngine {
  /** Inserts rows in one durable transaction. */
  insert(rows: readonly BareRow[]): void;
  close(): void;
}

/** Makes an empty ledger file and opens it bare. */
export async function openBareEngine(file: string, clock: () => string): Promise<BareEngine> {
  await (await openSqliteEventStore({ file, clock })).close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  const insertStream = database.prepare("INSERT INTO streams (name) VALUES (?)");
  const insertEvent = database.prepare(
    `INSERT INTO events (position, stream_id, revision, id, type, schema_version, occurred_at, recorded_at,
       actor, correlation_id, causation_id, command_id, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  let position = 0;
  let streamId: number | bigint = 0;

  return {
    insert(rows) {
      const recordedAt = clock();
      begin.run();
      for (const row of rows) {
        if (row.revision === 0) streamId = insertStream.run(row.stream).lastInsertRowid;
        position += 1;
        insertRow(insertEvent, position, streamId, recordedAt, row);
      }
      commit.run();
    },
    close: () => database.close(),
  };
}

function insertRow(
  statement: StatementSync,
  position: number,
  streamId: number | bigint,
  recordedAt: string,
  row: BareRow,
): void {
  statement.run(
    position,
    streamId,
    row.revision,
    row.id,
    row.type,
    row.schemaVersion,
    row.occurredAt,
    recordedAt,
    row.actor,
    row.correlationId,
    row.causationId,
    row.commandId,
    row.data,
    row.metadata,
  );
}
