import type { Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { AbandonmentFact, CompletionFact } from "../facts/trail-fact.ts";
import { asHappened } from "../facts/visible-facts.ts";
import { carriedOutIn, type CarriedOut } from "../history/carried-out.ts";
import { runsOf } from "../history/runs.ts";
import { durationWords } from "../time/duration-words.ts";
import { endOf } from "../trail/callback.ts";
import { findingOnAbsence, findingOnStep, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";
import { limitFrom } from "./limit-from.ts";

/**
 * `callback-missing`, `callback-late`: a policy's `within` reckoned from when the solution was carried out, under the policy
 * in force then. A callback abandoned by then is an end, too; whether it was tried often enough is another finding.
 */
export function* outcomeCallbackInTime(complaint: AuditedComplaint): Generator<CallbackFinding> {
  const ends = outcomeEnds(complaint);
  for (const run of runsOf(complaint.facts)) {
    for (const carriedOut of carriedOutIn(run)) {
      for (const policy of complaint.policiesAt(carriedOut.fact)) yield* inTime(complaint, policy, carriedOut, ends);
    }
  }
}

/** How outcome callbacks ended, as it happened. */
export function outcomeEnds({ callbacks }: AuditedComplaint): readonly (CompletionFact | AbandonmentFact)[] {
  return asHappened(callbacks.flatMap((callback) => (callback.purpose === "outcome" ? (endOf(callback) ?? []) : [])));
}

function* inTime(
  complaint: AuditedComplaint,
  policy: HandlingPolicy,
  { fact, lapsesAt }: CarriedOut,
  ends: readonly (CompletionFact | AbandonmentFact)[],
): Generator<CallbackFinding> {
  const { within } = policy.callbacks;
  if (within === undefined) return;
  const { at } = fact;
  const reckoned = limitFrom(fact, within, policy, complaint);
  if (reckoned.limit === undefined) {
    yield reckoned.finding;
    return;
  }
  const { dueAt, provisional } = reckoned.limit;
  const end = ends.find((candidate) => candidate.at >= at);
  if (end === undefined ? complaint.asOf <= dueAt : end.at <= dueAt) return;
  if (lapsesAt !== null && lapsesAt <= dueAt) return;
  const details = { policy, dueAt, provisional };
  const due = `was due by ${dueAt}, ${durationWords(within)} after the solution was carried out at ${at}`;
  yield end === undefined
    ? findingOnAbsence("callback-missing", complaint, dueAt, `The outcome callback ${due}, and none is done.`, details)
    : findingOnStep("callback-late", complaint, end, `The outcome callback ${due}, and was ${endedAt(end)}.`, details);
}

function endedAt({ event, at }: { readonly event: string; readonly at: Instant }): string {
  return `${event === "CallbackCompleted" ? "done" : "abandoned"} at ${at}`;
}
