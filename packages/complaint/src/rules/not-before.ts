import { isInstant, type Instant } from "@complaint-ledger/event-sourcing";
import type { Attempt, Rule } from "../step.ts";
import type { Violation } from "../violation.ts";

/** What a step follows from: as far as the order of time goes, when that happened. */
export interface Antecedent {
  /** UTC. */
  readonly at: Instant;
}

/** Refuses an act that is said to have happened before what it follows from; `what` names that. What is no instant rule 8 refuses. */
export function notBefore(
  occurredAt: Instant,
  antecedent: Antecedent | null | undefined,
  what: string,
): readonly Violation[] {
  if (antecedent === undefined || antecedent === null || !isInstant(occurredAt)) return [];
  if (occurredAt >= antecedent.at) return [];
  return [
    {
      rule: "time",
      code: "out-of-order",
      field: "occurredAt",
      problem: `${occurredAt} is before ${what}, ${antecedent.at}`,
      remedy: "Correct the instant: this follows from that.",
    },
  ];
}

/**
 * Makes the rule that a step follows from its antecedent, which `happenedAt` gives if there is one: what the rules take in the order recorded happened in
 * that order too, so that whoever reads the history by time sees the same story. Imported history is taken as another system's log
 * tells it, which may be out of order.
 */
export function follows<Data>(
  what: string,
  happenedAt: (attempt: Attempt<Data>) => Instant | null | undefined,
): Rule<Data> {
  return (attempt) => {
    if (attempt.policies.some(({ origin }) => origin === "imported")) return [];
    const at = happenedAt(attempt) ?? undefined;
    return notBefore(attempt.occurredAt, at === undefined ? undefined : { at }, what);
  };
}
