import type { EventMap, RecordedEvent } from "../event.ts";
import { deepFreeze } from "../fold/deep-freeze.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import { recipeFor } from "../fold/recipe-for.ts";
import type { Position } from "../position.ts";
import type { Projection } from "./projection.ts";

/** What a run over events came to. */
export interface Accumulated<State> {
  /** Deeply frozen. */
  readonly state: State;
  /** Position of the last event seen, handled or not. */
  readonly checkpoint: Position | undefined;
}

/** Runs recipes over a plain mutable copy of a state. */
export interface Accumulation<State> {
  /** An event at or before the checkpoint is in the state already and is passed over. */
  add(event: RecordedEvent): void;
  /** Ends the run. */
  finish(): Accumulated<State>;
}

/** Begins a run at a state that holds everything up to `checkpoint`. */
export function accumulate<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  from: Accumulated<State>,
): Accumulation<State> {
  const draft = plainCopy(from.state);
  let { checkpoint } = from;
  return {
    add(event) {
      if (checkpoint !== undefined && event.position <= checkpoint) return;
      recipeFor(projection.on, event.type)?.(draft, plainCopy(event));
      checkpoint = event.position;
    },
    // What was a mutable copy is a state again once nothing can change it.
    finish: () => ({ state: deepFreeze(draft) as State, checkpoint }),
  };
}
