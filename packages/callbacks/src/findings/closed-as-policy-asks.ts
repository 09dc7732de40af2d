import type { ClosureRequirement, HandlingPolicy } from "@complaint-ledger/policy";
import type { CallbackFact, ClosingFact, TrailFact } from "../facts/trail-fact.ts";
import { runsOf } from "../history/runs.ts";
import { findingOnAbsence, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/**
 * `closed-without-callback`, `closed-without-content`: rule 6 again, for what raw appends and imports closed: a closing whose
 * outcome asks for an outcome callback, or for a content complainant, in the run it ends.
 */
export function* closedAsPolicyAsks(complaint: AuditedComplaint): Generator<CallbackFinding> {
  for (const { facts } of runsOf(complaint.facts)) {
    for (const [i, fact] of facts.entries()) {
      if (fact.event === "ComplaintClosed") yield* closing(complaint, fact, facts.slice(0, i));
    }
  }
}

function* closing(
  complaint: AuditedComplaint,
  closed: ClosingFact,
  before: readonly TrailFact[],
): Generator<CallbackFinding> {
  const { at, outcome } = closed;
  const details = (policy: HandlingPolicy) => ({ policy, dueAt: at });
  const ends = before.filter((fact) => isOutcomeEnd(complaint, fact));
  const last = ends.findLast(({ event }) => event === "CallbackCompleted");
  const isContent = last?.event === "CallbackCompleted" && last.data.satisfaction === "satisfied";
  for (const policy of complaint.policiesAt(closed)) {
    if (ends.length === 0 && asks(policy, closed, "outcomeCallback")) {
      const sentence = `It was closed as ${outcome} at ${at}, and the outcome callback that this asks for is not on record.`;
      yield findingOnAbsence("closed-without-callback", complaint, at, sentence, details(policy));
    }
    if (!isContent && asks(policy, closed, "complainantContent")) {
      const sentence = `It was closed as ${outcome} at ${at}, which asks for a complainant who said to be content, and none did.`;
      yield findingOnAbsence("closed-without-content", complaint, at, sentence, details(policy));
    }
  }
}

function asks({ closure }: HandlingPolicy, { outcome }: ClosingFact, requirement: ClosureRequirement): boolean {
  return closure[outcome]?.includes(requirement) ?? false;
}

function isOutcomeEnd({ callbacks }: AuditedComplaint, fact: TrailFact): fact is CallbackFact {
  if (fact.event !== "CallbackCompleted" && fact.event !== "CallbackAbandoned") return false;
  return callbacks.some(({ callback, purpose }) => callback === fact.data.callback && purpose === "outcome");
}
