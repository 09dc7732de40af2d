import { eventSourcingError } from "./event-sourcing-error.ts";

declare const positionBrand: unique symbol;

/**
 * A place in the order of all events of one store: an opaque fixed-width decimal string.
 * Compare two of one store with `<`, keep them in checkpoints; gaps are normal, so never do arithmetic on them.
 */
export type Position = string & { readonly [positionBrand]: true };

/** Reads a position back from a checkpoint. Throws `invalid-read-options` for anything that never was one. */
export function parsePosition(text: string): Position {
  if (!/^\d{16,20}$/.test(text)) {
    throw eventSourcingError({
      code: "invalid-read-options",
      field: "position",
      problem: `${JSON.stringify(text)} is not a position`,
      remedy: "Pass a position that a store gave you, unchanged.",
    });
  }
  // The only way to a Position: the pattern above is what every store produces.
  return text as Position;
}
