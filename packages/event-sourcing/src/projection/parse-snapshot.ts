import { eventSourcingError } from "../event-sourcing-error.ts";
import { parsePosition } from "../position.ts";
import { runOver, type Source } from "./run-over.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Reads a snapshot from the text that `snapshotText` gave, whole or cut into any pieces. Checks its shape and that it is
 * whole; that its projection, version and kind are the right ones is checked where it is used, and they vouch for its state.
 * Throws, or rejects with, `invalid-snapshot`.
 *
 * @example
 * const snapshot = await parseSnapshot(createReadStream(file, "utf8")); // createReadStream of node:fs
 */
export function parseSnapshot(text: string | Iterable<string>): Snapshot;
export function parseSnapshot(text: AsyncIterable<string>): Promise<Snapshot>;
export function parseSnapshot(text: string | Source<string>): Snapshot | Promise<Snapshot> {
  const pieces: Source<string> = typeof text === "string" ? [text] : text;
  const snapshot = snapshotInLines();
  let begun = "";
  return runOver(
    pieces,
    (piece) => {
      const [first = "", ...others] = piece.split("\n");
      begun += first;
      for (const line of others) {
        snapshot.add(begun);
        begun = line;
      }
    },
    () => {
      if (begun !== "") snapshot.add(begun);
      return snapshot.finish();
    },
  );
}

interface SnapshotInLines {
  add(line: string): void;
  finish(): Snapshot;
}

function snapshotInLines(): SnapshotInLines {
  let header: Header | undefined;
  const states: unknown[] = [];
  return {
    add(line) {
      const parsed = parsedJson(line);
      if (header === undefined) header = headerOf(parsed);
      else if (header.kind === "rows" && !isEntry(parsed)) refuse("state", "is not a list of keys and rows");
      else states.push(parsed);
    },
    finish() {
      if (header === undefined) return refuse("text", "is empty");
      const { lines, ...about } = header;
      if (states.length !== lines) refuse("text", `has ${states.length} of the ${lines} lines it announces`);
      return { ...about, state: about.kind === "rows" ? states : states[0] };
    },
  };
}

/** What a snapshot says of itself before its state. */
type Header = Omit<Snapshot, "state"> & { readonly lines: number };

function headerOf(parsed: unknown): Header {
  if (typeof parsed !== "object" || parsed === null) return refuse("text", "is not an object");
  const { projection, version, kind, checkpoint, lines }: Readonly<Partial<Record<keyof Header, unknown>>> = parsed;
  if (typeof projection !== "string") return refuse("projection", "is not a string");
  if (!isCount(version)) return refuse("version", "is not a whole number");
  if (kind !== "state" && kind !== "rows") return refuse("kind", 'is neither "state" nor "rows"');
  if (!isCount(lines) || (kind === "state" && lines !== 1)) return refuse("lines", "is not the number of its lines");
  const header: Header = { projection, version, kind, lines };
  if (checkpoint === undefined) return header;
  if (typeof checkpoint !== "string") return refuse("checkpoint", "is not a position");
  return { ...header, checkpoint: parsedCheckpoint(checkpoint) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse("text", "is not made of lines of JSON", error);
  }
}

function parsedCheckpoint(text: string): ReturnType<typeof parsePosition> {
  try {
    return parsePosition(text);
  } catch (error) {
    return refuse("checkpoint", "is not a position", error);
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

function isEntry(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string";
}

function refuse(field: string, problem: string, cause?: unknown): never {
  throw eventSourcingError(
    {
      code: "invalid-snapshot",
      field: `snapshot.${field}`,
      problem,
      remedy: "Drop the snapshot and replay from the first event.",
    },
    cause,
  );
}
