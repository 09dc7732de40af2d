import type { HandlingPolicy, PolicyReference } from "../handling-policy.ts";
import { findPolicy } from "../selection/find-policy.ts";
import { missingRule } from "./missing-rule.ts";
import type { RulesAtHand } from "./rules-at-hand.ts";

/** The policy of a reference. Throws a `MissingRuleError`: `unknown-policy`. */
export function policyAtHand({ policies }: Pick<RulesAtHand, "policies">, reference: PolicyReference): HandlingPolicy {
  const policy = findPolicy(policies, reference);
  if (policy !== undefined) return policy;
  throw missingRule({
    code: "unknown-policy",
    field: "policies",
    problem: `policy ${reference.id} version ${reference.version} is not among them`,
    remedy: "Pass every policy version that a complaint is pinned to.",
  });
}
