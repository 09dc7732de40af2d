import { eventSourcingError } from "../event-sourcing-error.ts";
import { parsePosition } from "../position.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Reads a snapshot from the text that `JSON.stringify` gave. Checks its shape; that its projection, version and kind are
 * the right ones is checked where it is used, and they vouch for its state. Throws `invalid-snapshot`.
 */
export function parseSnapshot(text: string): Snapshot {
  const parsed = parsedObject(text);
  const { projection, version, kind, checkpoint, state } = parsed;
  if (typeof projection !== "string") refuse("projection", "is not a string");
  if (typeof version !== "number" || !Number.isSafeInteger(version)) refuse("version", "is not a whole number");
  if (kind !== "state" && kind !== "rows") refuse("kind", 'is neither "state" nor "rows"');
  if (state === undefined) refuse("state", "is missing");
  if (kind === "rows" && !(Array.isArray(state) && state.every(isEntry))) {
    refuse("state", "is not a list of keys and rows");
  }
  if (checkpoint === undefined) return { projection, version, kind, state };
  if (typeof checkpoint !== "string") refuse("checkpoint", "is not a position");
  return { projection, version, kind, state, checkpoint: parsedCheckpoint(checkpoint) };
}

function parsedObject(text: string): Readonly<Partial<Record<keyof Snapshot, unknown>>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    refuse("text", "is not JSON", error);
  }
  if (typeof parsed !== "object" || parsed === null) refuse("text", "is not an object");
  return parsed;
}

function parsedCheckpoint(text: string): ReturnType<typeof parsePosition> {
  try {
    return parsePosition(text);
  } catch (error) {
    return refuse("checkpoint", "is not a position", error);
  }
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
