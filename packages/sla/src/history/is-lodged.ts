import type { Fact } from "../facts/fact.ts";

/** Whether the facts tell of a complaint, and not only of an early warning. */
export function isLodged(facts: readonly Fact[]): boolean {
  return facts.some(({ event }) => event === "ComplaintLodged");
}
