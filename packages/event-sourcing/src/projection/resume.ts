import type { EventMap, RecordedEvent } from "../event.ts";
import { accumulate } from "./accumulate.ts";
import type { Projection } from "./projection.ts";
import { runOver, type EventSource } from "./run-over.ts";
import { assertSnapshotOf, takeSnapshot, type Snapshot } from "./snapshot.ts";

/**
 * Goes on from a snapshot, in bulk: the new snapshot has the state after `events` too. Events that the snapshot already
 * holds (at or before its checkpoint) are passed over. Throws `invalid-snapshot` for one that another projection, or
 * another version of this one, made.
 *
 * @example
 * const later = await resume(register, snapshot, store.readAll({ after: snapshot.checkpoint }));
 */
export function resume<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  snapshot: Snapshot,
  events: Iterable<RecordedEvent>,
): Snapshot<State>;
export function resume<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  snapshot: Snapshot,
  events: AsyncIterable<RecordedEvent>,
): Promise<Snapshot<State>>;
export function resume<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  snapshot: Snapshot,
  events: EventSource,
): Snapshot<State> | Promise<Snapshot<State>> {
  assertSnapshotOf(projection, "state", snapshot);
  // The snapshot's name, version and kind vouch for its state: only this projection makes such a one.
  const state = snapshot.state as State;
  const { add, finish } = accumulate(projection, { state, checkpoint: snapshot.checkpoint });
  return runOver(events, add, () => {
    const { state, checkpoint } = finish();
    return takeSnapshot(projection, state, checkpoint);
  });
}
