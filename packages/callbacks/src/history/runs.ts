import type { Instant } from "@complaint-ledger/event-sourcing";
import type { TrailFact } from "../facts/trail-fact.ts";
import { asHappened } from "../facts/visible-facts.ts";

/** One time of handling a complaint, from its lodging or a reopening up to the next reopening. */
export interface Run {
  /** As they happened. */
  readonly facts: readonly TrailFact[];
  /** When it was reopened; null: this is the last run. */
  readonly reopenedAt: Instant | null;
}

/** The runs of a complaint, in order. What happened is put to the run in which it happened, also if entered late. */
export function runsOf(facts: readonly TrailFact[]): readonly Run[] {
  const runs: Run[] = [];
  let own: TrailFact[] = [];
  for (const fact of asHappened(facts)) {
    if (fact.event === "ComplaintReopened") {
      runs.push({ facts: own, reopenedAt: fact.at });
      own = [];
    }
    own.push(fact);
  }
  return [...runs, { facts: own, reopenedAt: null }];
}
