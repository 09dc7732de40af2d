import { enablePatches, type Patch } from "immer";
import type { EventMap, RecordedEvent } from "../event.ts";
import { immer } from "../fold/immer.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import { recipeFor } from "../fold/recipe-for.ts";
import type { Projection } from "./projection.ts";

/** The state after one more event. `state` stays as it was; the result is deeply frozen and shares what did not change. */
export function advance<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  state: State,
  event: RecordedEvent,
): State {
  const recipe = recipeFor(projection.on, event.type);
  if (recipe === undefined) return state;
  return immer.produce(state, (draft) => {
    recipe(draft, plainCopy(event));
  });
}

/** A state with what changed in it, as immer's patches. */
export interface AdvancedWithPatches<State> {
  readonly state: State;
  /** What leads from the old state to the new one; empty if nothing changed. */
  readonly patches: readonly Patch[];
  /** What leads back. */
  readonly inversePatches: readonly Patch[];
}

/** As {@link advance}, telling what changed: a change feed for those who hold a copy of the state. */
export function advanceWithPatches<State, Events extends EventMap>(
  projection: Projection<State, Events>,
  state: State,
  event: RecordedEvent,
): AdvancedWithPatches<State> {
  const recipe = recipeFor(projection.on, event.type);
  if (recipe === undefined) return { state, patches: [], inversePatches: [] };
  enablePatches();
  const [after, patches, inversePatches] = immer.produceWithPatches(state, (draft) => {
    recipe(draft, plainCopy(event));
  });
  return { state: after, patches, inversePatches };
}
