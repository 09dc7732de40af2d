import type { NewEvent } from "../event.ts";

/** A recipe found by the type of an event; what it takes was checked where the recipes were declared. */
export type FoundRecipe = (draft: unknown, event: NewEvent) => void;

/** The recipe for events of `type`, or nothing. */
export function recipeFor(recipes: object, type: string): FoundRecipe | undefined {
  // Own keys only: an event may well be named "toString".
  if (!Object.hasOwn(recipes, type)) return undefined;
  // Recipes map each event type to the recipe for exactly that type, so it takes the event that `type` was read from.
  return (recipes as Readonly<Record<string, FoundRecipe>>)[type];
}
