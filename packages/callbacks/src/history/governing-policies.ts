import { type HandlingPolicy, policyAtHand, type PolicyReference, type RulesAtHand } from "@complaint-ledger/policy";
import type { TrailFact } from "../facts/trail-fact.ts";

/** The policies that govern a complaint after `facts`, in the versions it was rebased to. Throws `unknown-policy`. */
export function governingPolicies(facts: readonly TrailFact[], rules: RulesAtHand): readonly HandlingPolicy[] {
  let versions: readonly PolicyReference[] = [];
  for (const fact of facts) {
    if (fact.event === "ComplaintLodged") versions = fact.policies;
    if (fact.event === "PolicyRebased") {
      versions = versions.map(({ id, version }) =>
        id === fact.policy && version === fact.fromVersion ? { id, version: fact.toVersion } : { id, version },
      );
    }
  }
  return versions.map((reference) => policyAtHand(rules, reference));
}
