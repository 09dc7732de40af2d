import { isSamePerson } from "@complaint-ledger/complaint";
import type { AttemptFact, CompletionFact } from "../facts/trail-fact.ts";
import { factsUntil } from "../history/facts-until.ts";
import { handlersIn } from "../history/in-charge.ts";
import { findingOnStep, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/** `agent-is-handler`, `medium-does-not-count`: of every attempt and every completion. */
export function* calledByWhomAndHow(complaint: AuditedComplaint): Generator<CallbackFinding> {
  for (const { steps } of complaint.callbacks) {
    for (const step of steps) {
      if (step.event !== "CallbackAttempted" && step.event !== "CallbackCompleted") continue;
      yield* bySomebodyElse(complaint, step);
      yield* throughMediumThatCounts(complaint, step);
    }
  }
}

/** Rule 2 again: neither is the agent, nor stands in for, nor is stood in for by, anybody who had handled it by then. */
function* bySomebodyElse(complaint: AuditedComplaint, step: AttemptFact | CompletionFact): Generator<CallbackFinding> {
  const handler = handlersIn(factsUntil(complaint.facts, step)).find((id) =>
    isSamePerson(step.by, { id, role: "handler" }),
  );
  if (handler === undefined) return;
  const standIn = step.by.id === handler ? "" : `, for whom ${step.by.id} stood in`;
  const sentence = `Callback ${step.data.callback} was made by ${handler}${standIn}, who had handled the complaint.`;
  for (const policy of complaint.policiesAt(step)) {
    if (policy.callbacks.agentDiffersFromHandler) {
      yield findingOnStep("agent-is-handler", complaint, step, sentence, { policy });
    }
  }
}

function* throughMediumThatCounts(
  complaint: AuditedComplaint,
  step: AttemptFact | CompletionFact,
): Generator<CallbackFinding> {
  const { callback, medium } = step.data;
  for (const policy of complaint.policiesAt(step)) {
    const { media } = policy.callbacks;
    if (media.length === 0 || media.includes(medium)) continue;
    const sentence = `Callback ${callback} was made through ${medium}; what counts is ${media.join(", ")}.`;
    yield findingOnStep("medium-does-not-count", complaint, step, sentence, { policy });
  }
}
