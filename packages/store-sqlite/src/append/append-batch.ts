import {
  laterOf,
  readClock,
  type AppendResult,
  type Clock,
  type EventSourcingError,
  type Instant,
  type PreparedAppend,
} from "@complaint-ledger/event-sourcing";
import { positionOf } from "../read/position-number.ts";
import type { AppendStatements } from "./append-statements.ts";
import { whyNotRecorded, type StreamHead } from "./why-not-recorded.ts";

/** What appends are decided and recorded with. */
export interface AppendContext {
  readonly clock: Clock;
  readonly statements: AppendStatements;
  readonly isInTransaction: () => boolean;
}

/** Where the ledger ends, while a transaction adds to it. */
interface LedgerEnd {
  position: number;
  readonly recordedAt: Instant;
}

/**
 * Decides and records appends in one transaction, in their order. Returns what became of each once all of it is
 * durable: one append's conflict or error is no other's. Throws if nothing of it was recorded.
 */
export function appendBatch(
  batch: readonly PreparedAppend[],
  context: AppendContext,
): readonly (AppendResult | EventSourcingError)[] {
  const { begin, commit, rollback } = context.statements;
  begin.run();
  try {
    const end = ledgerEnd(context);
    const outcomes = batch.map((append) => decideAndRecord(append, end, context.statements));
    commit.run();
    return outcomes;
  } catch (error) {
    // After a full disk SQLite has rolled back by itself.
    if (context.isInTransaction()) rollback.run();
    throw error;
  }
}

function ledgerEnd({ clock, statements }: AppendContext): LedgerEnd {
  const now = readClock(clock);
  const newest = statements.newest.get();
  if (newest === undefined) return { position: 0, recordedAt: now };
  return { position: Number(newest["position"]), recordedAt: laterOf(now, String(newest["recorded_at"])) };
}

function decideAndRecord(
  append: PreparedAppend,
  end: LedgerEnd,
  statements: AppendStatements,
): AppendResult | EventSourcingError {
  const row = statements.stream.get(append.stream);
  const head = row && { id: Number(row["id"]), revision: Number(row["revision"]) };
  return whyNotRecorded(append, head, statements) ?? record(append, head, end, statements);
}

function record(
  { stream, events }: PreparedAppend,
  head: StreamHead | undefined,
  end: LedgerEnd,
  { insertStream, insertEvent }: AppendStatements,
): AppendResult {
  const streamId = head?.id ?? insertStream.run(stream).lastInsertRowid;
  const firstRevision = head === undefined ? 0 : head.revision + 1;
  let revision = firstRevision;
  for (const event of events) {
    end.position += 1;
    insertEvent.run(
      end.position,
      streamId,
      revision,
      event.id,
      event.type,
      event.schemaVersion,
      event.occurredAt,
      end.recordedAt,
      event.actor,
      event.correlationId,
      event.causationId,
      event.commandId,
      event.data,
      event.metadata,
    );
    revision += 1;
  }
  return { outcome: "appended", firstRevision, lastRevision: revision - 1, position: positionOf(end.position) };
}
