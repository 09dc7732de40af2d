import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ReadRequest } from "./read-request.ts";
import { EVENT_COLUMNS } from "./recorded-event.ts";

/** A row of events joined with their streams. */
export type EventRow = Record<string, SQLOutputValue>;

/** Reads pages of events. Synchronous, and each page shows one moment of the ledger. */
export interface EventPages {
  /** Of one stream; bounds are revisions. */
  ofStream(stream: string, request: ReadRequest): readonly EventRow[];
  /** Of all events; bounds are positions. */
  ofAll(request: ReadRequest): readonly EventRow[];
  /** Position of the newest event, undefined if there is none. */
  newestPosition(): number | undefined;
}

/** Compiles the statements of reads for an open ledger. */
export function eventPages(database: DatabaseSync): EventPages {
  const select = (where: string, orderBy: string): StatementSync =>
    database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events JOIN streams ON streams.id = stream_id WHERE ${where} ORDER BY ${orderBy} LIMIT ?`,
    );
  const inAll = "position BETWEEN ? AND ?";
  const allForwards = select(inAll, "position");
  const allBackwards = select(inAll, "position DESC");
  // The plus keeps SQLite from walking all events up to that position instead of the stream's.
  const inStream = "name = ? AND revision BETWEEN ? AND ? AND +position <= ?";
  const streamForwards = select(inStream, "revision");
  const streamBackwards = select(inStream, "revision DESC");

  const newest = database.prepare("SELECT max(position) AS position FROM events");
  const newestPosition = (): number | undefined => {
    const position = newest.get()?.["position"] ?? undefined;
    return position === undefined ? undefined : Number(position);
  };
  const recorded = database.prepare(
    "SELECT recorded_at FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1",
  );

  /** Highest position recorded by then, found by halving: `recorded_at` never decreases from one position to the next. */
  function lastKnownAt(knownAt: Instant | undefined): number {
    if (knownAt === undefined) return Number.MAX_SAFE_INTEGER;
    let known = 0;
    let unknown = (newestPosition() ?? 0) + 1;
    while (unknown - known > 1) {
      const middle = Math.floor((known + unknown) / 2);
      if (String(recorded.get(middle)?.["recorded_at"] ?? "") <= knownAt) known = middle;
      else unknown = middle;
    }
    return known;
  }

  return {
    ofStream(stream, { low, high, forwards, limit, knownAt }) {
      const statement = forwards ? streamForwards : streamBackwards;
      return statement.all(stream, low, high, lastKnownAt(knownAt), limit);
    },
    ofAll({ low, high, forwards, limit, knownAt }) {
      const statement = forwards ? allForwards : allBackwards;
      return statement.all(low, Math.min(high, lastKnownAt(knownAt)), limit);
    },
    newestPosition,
  };
}
