import type { SeenFacts } from "../facts/seen-facts.ts";

/** Whether the facts tell of a complaint, and not only of an early warning. */
export function isLodged({ happened }: SeenFacts): boolean {
  return happened.some(({ event }) => event === "ComplaintLodged");
}
