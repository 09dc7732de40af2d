import type { HandlingPolicy } from "../handling-policy.ts";
import type { PolicyProblem, PolicyProblemCode } from "../policy-problem.ts";
import { handlingPolicySchema } from "../schema/handling-policy-schema.ts";
import { channelContradictions } from "./channel-contradictions.ts";
import { clockContradictions } from "./clock-contradictions.ts";
import { closureContradictions } from "./closure-contradictions.ts";
import { danglingReferences } from "./dangling-references.ts";
import { duplicates } from "./duplicates.ts";
import { liabilityContradictions } from "./liability-contradictions.ts";
import { schemaProblems } from "./schema-problems.ts";
import { timeContradictions } from "./time-contradictions.ts";
import { triggerProblems } from "./trigger-problems.ts";

/** A policy that can be relied on, or all that is wrong with it. */
export type PolicyCheck =
  | { readonly valid: true; readonly policy: HandlingPolicy }
  | { readonly valid: false; readonly problems: readonly PolicyProblem<PolicyProblemCode>[] };

/**
 * Checks a policy from anywhere (a file, a form, code): its shape, that its names and references lead somewhere, and
 * that it can be kept. Reports every problem at once, each with its place and remedy; a fault in one part does not hide
 * those in others. The policy returned is a copy.
 *
 * @example
 * const check = checkPolicy(JSON.parse(text));
 * if (!check.valid) for (const { field, problem, remedy } of check.problems) report(field, problem, remedy);
 */
export function checkPolicy(value: unknown): PolicyCheck {
  const problems = [
    ...schemaProblems(value),
    ...duplicates(value),
    ...danglingReferences(value),
    ...triggerProblems(value),
    ...clockContradictions(value),
    ...closureContradictions(value),
    ...timeContradictions(value),
    ...channelContradictions(value),
    ...liabilityContradictions(value),
  ];
  return problems.length > 0 ? { valid: false, problems } : { valid: true, policy: handlingPolicySchema.parse(value) };
}
