import type { CallbackFact, TrailFact } from "../facts/trail-fact.ts";
import { callbackOf, type TrailedCallback } from "./callback.ts";

/** The callbacks that facts tell of, in the order of their first step on record. */
export function callbacksIn(facts: readonly TrailFact[]): readonly TrailedCallback[] {
  const steps = new Map<string, CallbackFact[]>();
  for (const fact of facts) {
    if (!isStep(fact)) continue;
    const known = steps.get(fact.data.callback);
    if (known === undefined) steps.set(fact.data.callback, [fact]);
    else known.push(fact);
  }
  return Array.from(steps, ([callback, own]) => callbackOf(callback, own));
}

function isStep(fact: TrailFact): fact is CallbackFact {
  return "data" in fact;
}
