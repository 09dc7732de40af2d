import type { DatabaseSync } from "node:sqlite";

/**
 * Traces of events that were taken out: this store numbers positions and revisions without a gap, and begins a stream with its
 * first event. The very last events of a ledger leave no trace; only what was noted elsewhere can tell of them.
 */
export function missingEvents(database: DatabaseSync): readonly string[] {
  const gaps = database
    .prepare(
      `SELECT before + 1 AS first, position - 1 AS last
       FROM (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM events)
       WHERE position <> before + 1`,
    )
    .all();
  const empty = database
    .prepare("SELECT name FROM streams WHERE NOT EXISTS (SELECT 1 FROM events WHERE stream_id = streams.id)")
    .all();
  return [
    ...gaps.map(({ first, last }) => `the events at positions ${String(first)} to ${String(last)} are missing`),
    ...empty.map(({ name }) => `the stream ${String(name)} has no events, and each began with one`),
  ];
}
