import { typedError } from "@complaint-ledger/event-sourcing";
import {
  checkPolicy,
  findPolicy,
  type HandlingPolicy,
  type PolicyProblem,
  type PolicyProblemCode,
} from "@complaint-ledger/policy";
import type { InvalidPoliciesError } from "./ledger-error.ts";
import { unknownEvents } from "./unknown-events.ts";

/** The policies, each checked and copied. Throws an {@link InvalidPoliciesError} that lists what is wrong with any. */
export function checkedPolicies(policies: readonly HandlingPolicy[]): readonly HandlingPolicy[] {
  const problems: PolicyProblem<PolicyProblemCode>[] = [];
  const checked: HandlingPolicy[] = [];
  for (const [i, policy] of policies.entries()) {
    const check = checkPolicy(policy);
    if (!check.valid) problems.push(...check.problems.map((problem) => placedIn(`policies[${i}]`, problem)));
    else if (findPolicy(checked, check.policy) !== undefined) problems.push(repeated(`policies[${i}]`, check.policy));
    else {
      problems.push(...unknownEvents(check.policy).map((problem) => placedIn(`policies[${i}]`, problem)));
      checked.push(check.policy);
    }
  }
  if (problems.length > 0) throw invalidPolicies(problems);
  return checked;
}

function placedIn(place: string, problem: PolicyProblem<PolicyProblemCode>): PolicyProblem<PolicyProblemCode> {
  return { ...problem, field: problem.field === "" ? place : `${place}.${problem.field}` };
}

function repeated(place: string, { id, version }: HandlingPolicy): PolicyProblem<PolicyProblemCode> {
  return {
    code: "duplicate",
    field: place,
    problem: `policy ${id} version ${version} stands there a second time`,
    remedy: "Pass each policy version once; a changed policy is a new version.",
  };
}

function invalidPolicies(problems: readonly PolicyProblem<PolicyProblemCode>[]): InvalidPoliciesError {
  const list = problems.map(({ field, problem }) => `${field}: ${problem}`).join("; ");
  const error = typedError({
    code: "invalid-policies",
    field: "policies",
    problem: `cannot be relied on: ${list}`,
    remedy: "Correct what is listed; each of the problems tells its remedy.",
  } as const);
  return Object.assign(error, { problems });
}
