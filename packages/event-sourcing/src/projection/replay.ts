import type { EventMap, RecordedEvent } from "../event.ts";
import { accumulate } from "./accumulate.ts";
import type { Projection } from "./projection.ts";
import { runOver, type EventSource } from "./run-over.ts";

/**
 * The state after all of `events`, in order of position, from the projection's initial state. Deeply frozen.
 * Runs in bulk over plain mutable state: far faster than {@link advance} for each event, with the same result.
 *
 * @example
 * const row = await replay(register, store.readStream("complaint-1"));
 */
export function replay<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  events: Iterable<RecordedEvent>,
): State;
export function replay<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  events: AsyncIterable<RecordedEvent>,
): Promise<State>;
export function replay<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  events: EventSource,
): State | Promise<State> {
  const { add, finish } = accumulate(projection, { state: projection.initial, checkpoint: undefined });
  return runOver(events, add, () => finish().state);
}
