import type { EventMap, NewEventOf } from "../event.ts";
import type { Recipes } from "../recipes.ts";
import { applyRecipe } from "./apply-recipe.ts";
import { immer } from "./immer.ts";

/**
 * The state after one more event. `state` stays as it was; the result is deeply frozen and shares what did not change.
 * Use {@link fold} for many events: it is far faster and gives the same state.
 * Throws `unknown-event-type` for an event without a recipe.
 */
export function evolve<State, Events extends EventMap>(
  recipes: Recipes<State, Events>,
  state: State,
  event: NewEventOf<Events>,
): State {
  return immer.produce(state, (draft) => {
    applyRecipe(recipes, draft, event);
  });
}
