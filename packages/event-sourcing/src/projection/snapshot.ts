import { eventSourcingError } from "../event-sourcing-error.ts";
import type { Position } from "../position.ts";
import { assertPlainJson } from "../validation/plain-json.ts";
import type { ProjectionVersion } from "./projection.ts";

/** Whether a snapshot holds the one state of a {@link Projection} or all rows of a {@link KeyedView}. */
export type SnapshotKind = "state" | "rows";

/** A read model's state, kept to go on from later. Plain JSON: write it with `snapshotText`, read it with `parseSnapshot`. */
export interface Snapshot<State = unknown> {
  /** Name of the projection that made it. */
  readonly projection: string;
  /** Version of that projection; its recipes are not to go on from another's state. */
  readonly version: number;
  readonly kind: SnapshotKind;
  /** Position of the last event in it; nothing if it was made before the first. */
  readonly checkpoint?: Position;
  readonly state: State;
}

/** Keeps a state of `projection` that holds everything up to `checkpoint`. Throws `not-plain-json` for what JSON would change. */
export function takeSnapshot<State>(
  projection: ProjectionVersion,
  state: State,
  checkpoint: Position | undefined,
): Snapshot<State> {
  assertPlainJson(state, "state");
  return makeSnapshot(projection, "state", state, checkpoint);
}

/** Puts name and version of `projection` to a state known to be plain JSON. */
export function makeSnapshot<State>(
  { name, version }: ProjectionVersion,
  kind: SnapshotKind,
  state: State,
  checkpoint: Position | undefined,
): Snapshot<State> {
  const made = { projection: name, version, kind, state };
  return checkpoint === undefined ? made : { ...made, checkpoint };
}

/** Passes a snapshot that this version of `projection` made, of this kind. Throws `invalid-snapshot`. */
export function assertSnapshotOf({ name, version }: ProjectionVersion, kind: SnapshotKind, snapshot: Snapshot): void {
  const wanted = `${kind} of ${name} version ${version}`;
  const found = `${snapshot.kind} of ${snapshot.projection} version ${snapshot.version}`;
  if (found === wanted) return;
  throw eventSourcingError({
    code: "invalid-snapshot",
    field: "snapshot",
    problem: `it holds the ${found}, not the ${wanted}`,
    remedy: "Drop it and replay from the first event.",
  });
}
