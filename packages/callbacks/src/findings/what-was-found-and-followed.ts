import { isSamePerson } from "@complaint-ledger/complaint";
import type { CompletionFact, TrailFact } from "../facts/trail-fact.ts";
import { asHappened } from "../facts/visible-facts.ts";
import { dissatisfactionsIn } from "../trail/after-dissatisfaction.ts";
import { completionOf, disposalOf } from "../trail/callback.ts";
import { findingOnStep, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/** `record-contradicted`, `remedy-contradicted`, `dissatisfaction-open`, `disposed-by-same-person`. */
export function* whatWasFoundAndFollowed(complaint: AuditedComplaint): Generator<CallbackFinding> {
  const { complaintId, facts } = complaint;
  const open = new Set(
    dissatisfactionsIn(complaintId, facts)
      .filter(({ followed }) => followed.kind === "nothingYet")
      .map(({ callback }) => callback),
  );
  for (const callback of complaint.callbacks) {
    const completion = completionOf(callback);
    if (completion?.data.record === "contradicted") yield* contradicted(complaint, completion);
    if (completion !== undefined && open.has(callback.callback)) {
      const sentence = `The complainant was found not content in callback ${callback.callback} at ${completion.at}, and nothing has followed: no new solution carried out and called back, no reopening, no disposal.`;
      yield findingOnStep("dissatisfaction-open", complaint, completion, sentence);
    }
    const disposal = disposalOf(callback);
    if (disposal !== undefined && isSamePerson(disposal.by, disposal.data.approvedBy)) {
      const sentence = `That nothing more follows from callback ${callback.callback} was approved by ${disposal.data.approvedBy.id}, who also proposed it.`;
      yield findingOnStep("disposed-by-same-person", complaint, disposal, sentence);
    }
  }
}

function* contradicted(complaint: AuditedComplaint, completion: CompletionFact): Generator<CallbackFinding> {
  const { callback } = completion.data;
  yield findingOnStep(
    "record-contradicted",
    complaint,
    completion,
    `In callback ${callback} the complainant contradicted what the record says was done.`,
  );
  const executed = remediesExecutedBy(complaint.facts, completion.at);
  if (executed.length === 0) return;
  const sentence = `The record has ${executed.join(", ")} executed; the complainant contradicted the record afterwards, in callback ${callback}.`;
  yield findingOnStep("remedy-contradicted", complaint, completion, sentence);
}

/** Remedies that stood as executed at `at`. */
function remediesExecutedBy(facts: readonly TrailFact[], at: string): readonly string[] {
  const executed = new Set<string>();
  for (const fact of asHappened(facts)) {
    if (fact.at > at) break;
    if (fact.event === "RemedyExecuted") executed.add(fact.remedy);
    if (fact.event === "RemedyFailed") executed.delete(fact.remedy);
  }
  return [...executed];
}
