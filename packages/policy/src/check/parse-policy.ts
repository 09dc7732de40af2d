import type { HandlingPolicy } from "../handling-policy.ts";
import type { PolicyProblem, PolicyProblemCode } from "../policy-problem.ts";
import { checkPolicy } from "./check-policy.ts";

/** Thrown by {@link parsePolicy}: one error that lists all problems. */
export type InvalidPolicyError = Error &
  PolicyProblem<"invalid-policy"> & { readonly problems: readonly PolicyProblem<PolicyProblemCode>[] };

/** The policy that `value` is. Throws an {@link InvalidPolicyError} (`invalid-policy`) with everything wrong with it. */
export function parsePolicy(value: unknown): HandlingPolicy {
  const check = checkPolicy(value);
  if (check.valid) return check.policy;
  throw invalidPolicy(check.problems);
}

function invalidPolicy(problems: readonly PolicyProblem<PolicyProblemCode>[]): InvalidPolicyError {
  const summary: PolicyProblem<"invalid-policy"> = {
    code: "invalid-policy",
    field: "policy",
    problem: problems.length === 1 ? "has a problem" : `has ${problems.length} problems`,
    remedy: "Correct what is listed.",
  };
  const list = problems.map(({ field, problem, remedy }) => `- ${field}: ${problem}. ${remedy}`).join("\n");
  const error = new Error(`policy: ${summary.problem}. ${summary.remedy}\n${list}`);
  return Object.assign(error, { name: "ComplaintLedgerError[invalid-policy]" }, summary, { problems });
}
