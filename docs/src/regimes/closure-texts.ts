import type { ClosureRequirement, ClosureRule } from "@complaint-ledger/policy";
import { code } from "./code.ts";

/** What must be on record for a closing, in words. */
const requirementWords: Readonly<Record<ClosureRequirement, string>> = {
  recordConfirmed: "the record is confirmed",
  classified: "it is classified",
  finalReply: "a final reply was given",
  finalReplyInWriting: "a final reply was given in writing",
  agreementSigned: "the agreement is signed",
  remediesExecuted: "all that was promised is carried out",
  liabilityDetermined: "liability is determined",
  responsibleUnitIdentified: "a unit or company is found responsible, or that the fault is not ours",
  rootCauseFound: "a cause is found",
  correctiveActionForEachCause: "each cause has a corrective action",
  countermeasuresAnswered: "a contact sheet is issued, and countermeasures were asked for and worked out",
  outcomeCallback: "the outcome callback is done, or abandoned as the rules allow",
  complainantContent: "the complainant is content at the last callback",
  refusalApproved: "somebody else approves the refusal",
  notAcceptedExplained: "the complainant was told why it is not accepted",
};

/** How a complaint can be closed under a policy, a line each; empty where anything goes. */
export function closureLines(closure: ClosureRule): readonly string[] {
  const ways = Object.entries(closure).map(([outcome, needs]) => [outcome, needs ?? []] as const);
  if (ways.every(([, needs]) => needs.length === 0)) return [];
  return [
    "Closing needs, by outcome (no other is possible):",
    ...ways.map(([outcome, needs]) => `  - ${code(outcome)}: ${needsText(needs)}`),
    `  ${acceptedText(closure)}`,
  ];
}

function needsText(needs: readonly ClosureRequirement[]): string {
  return needs.length === 0 ? "nothing" : needs.map((need) => `${requirementWords[need]} (${code(need)})`).join("; ");
}

function acceptedText({ accepted = [] }: ClosureRule): string {
  return accepted.includes("agreementSigned")
    ? "- `accepted` needs a solution that the complainant accepted with a signature."
    : "- `accepted` is the word of whoever closes: an accepted solution need not be on record.";
}
