import type { Snapshot } from "./snapshot.ts";

/** Characters after which a piece is long enough: as many as a file is read and written by. */
const PIECE = 64 * 1024;

/**
 * The text of a snapshot, in pieces to be written one after the other: however many rows it has, it is never held whole.
 * It is made of lines of JSON, first what the snapshot is of, then its state, or each key with its row.
 * {@link parseSnapshot} reads it, and finds out if its end is missing.
 *
 * @example
 * await writeFile(file, snapshotText(view.snapshot())); // writeFile of node:fs/promises
 */
export function* snapshotText(snapshot: Snapshot): Generator<string, void, undefined> {
  let piece = "";
  for (const line of linesOf(snapshot)) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function* linesOf({ state, ...about }: Snapshot): Generator {
  // A snapshot of rows has a list of them as its state, as every view makes it and `parseSnapshot` demands.
  const lines = about.kind === "rows" ? (state as readonly unknown[]) : [state];
  yield { ...about, lines: lines.length };
  yield* lines;
}
