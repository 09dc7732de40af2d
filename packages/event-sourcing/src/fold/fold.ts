import type { EventMap, NewEventOf } from "../event.ts";
import type { Recipes } from "../recipes.ts";
import { applyRecipe } from "./apply-recipe.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { plainCopy } from "./plain-copy.ts";

/**
 * The state after all of `events`, starting from `initialState`, which stays as it was. Deeply frozen.
 * The recipes run over plain mutable state, and the result is frozen once at the end.
 * Throws `unknown-event-type` for an event without a recipe.
 *
 * @example
 * const state = fold(decider.evolve, decider.initialState, history);
 */
export function fold<State, Events extends EventMap>(
  recipes: Recipes<State, Events>,
  initialState: State,
  events: Iterable<NewEventOf<Events>>,
): State {
  const draft = plainCopy(initialState);
  for (const event of events) applyRecipe(recipes, draft, event);
  // What was a mutable copy is a state again once nothing can change it.
  return deepFreeze(draft) as State;
}
