import { findPolicy, type HandlingPolicy, type PolicyReference } from "@complaint-ledger/policy";
import type { Violation } from "../violation.ts";

/** The policies of `references` among those at hand, and a violation of `field` for each that is not. */
export function pinnedPolicies(
  references: readonly PolicyReference[],
  atHand: readonly HandlingPolicy[],
  field = "policies",
): { readonly policies: readonly HandlingPolicy[]; readonly violations: readonly Violation[] } {
  const policies: HandlingPolicy[] = [];
  const violations: Violation[] = [];
  for (const reference of references) {
    const { id, version } = reference;
    const policy = findPolicy(atHand, reference);
    if (policy !== undefined) policies.push(policy);
    else {
      violations.push({
        rule: "policy",
        code: "unknown-policy",
        field,
        problem: `policy ${id} version ${version} is not at hand`,
        remedy: "Open the ledger with this policy version; a ledger needs every version its complaints are pinned to.",
      });
    }
  }
  return { policies, violations };
}
