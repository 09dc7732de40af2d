import type { RulesAtHand } from "@complaint-ledger/policy";
import type { SeenFacts } from "../facts/seen-facts.ts";
import type { ClockRun } from "./clock-run.ts";
import { policyClockRuns } from "./policy-clock-runs.ts";
import { promisedRuns } from "./promised-runs.ts";
import type { NotReckonable, Reckoned } from "./reckoned.ts";

/** Answers about the clocks of a complaint: those that could be given, and which could not. */
export interface EachReckoned<Value> {
  readonly values: readonly Value[];
  readonly notReckonable: readonly NotReckonable[];
}

/** Every run of every clock that follows from what is seen. Throws as `policyClockRuns` does. */
export function clockRuns(seen: SeenFacts, rules: RulesAtHand): EachReckoned<ClockRun> {
  const { values, notReckonable } = eachReckoned(policyClockRuns(seen, rules).map(({ run }) => run));
  return { values: [...values, ...promisedRuns(seen.happened)], notReckonable };
}

/** Computes something more about each; what cannot be computed joins what could not be before. */
export function alsoReckoned<From, To>(
  { values, notReckonable }: EachReckoned<From>,
  reckon: (value: From) => Reckoned<To>,
): EachReckoned<To> {
  const further = eachReckoned(values.map(reckon));
  return { values: further.values, notReckonable: [...notReckonable, ...further.notReckonable] };
}

function eachReckoned<Value>(answers: readonly Reckoned<Value>[]): EachReckoned<Value> {
  const values: Value[] = [];
  const notReckonable: NotReckonable[] = [];
  for (const answer of answers) {
    if (answer.notReckonable === undefined) values.push(answer.value);
    else notReckonable.push(answer.notReckonable);
  }
  return { values, notReckonable };
}
