import type { NewEvent } from "../event.ts";
import { eventSourcingError } from "../event-sourcing-error.ts";
import { plainCopy } from "./plain-copy.ts";
import { recipeFor } from "./recipe-for.ts";

/**
 * Lets the recipe for `event` change `draft`. The recipe gets a copy of the event, so that nothing it keeps and changes
 * later is history. Throws `unknown-event-type` when there is no recipe: a state that skipped an event would be a guess.
 */
export function applyRecipe(recipes: object, draft: unknown, event: NewEvent): void {
  const recipe = recipeFor(recipes, event.type);
  if (recipe === undefined) {
    throw eventSourcingError({
      code: "unknown-event-type",
      field: `event ${event.id}`,
      problem: `no recipe says what ${JSON.stringify(event.type)} does to the state`,
      remedy:
        "Give the decider a recipe for every event type of its streams, an empty one if the event changes nothing.",
    });
  }
  recipe(draft, plainCopy(event));
}
