import type { TrailFact } from "../facts/trail-fact.ts";

/** The facts that stood when `fact` happened: earlier ones, and those of the same instant recorded no later; as recorded. */
export function factsUntil(facts: readonly TrailFact[], fact: TrailFact): readonly TrailFact[] {
  const place = facts.indexOf(fact);
  return facts.filter(({ at }, i) => at < fact.at || (at === fact.at && i <= place));
}
