import type * as z from "zod";
import type { PolicyProblemCode, PolicyProblem } from "../policy-problem.ts";
import { handlingPolicySchema } from "../schema/handling-policy-schema.ts";
import { pathText } from "./places.ts";

/** All places where `value` has not the shape of a policy. */
export function schemaProblems(value: unknown): readonly PolicyProblem<PolicyProblemCode>[] {
  const result = handlingPolicySchema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => issueProblems(issue, []));
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, above: readonly PropertyKey[]): readonly PolicyProblem<PolicyProblemCode>[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      field: pathText([...path, key]),
      problem: "is not a field that a policy has here",
      remedy: `Correct its spelling, or remove it; here stands ${issue.message}.`,
    }));
  }
  if (issue.code === "invalid_union") {
    const within = issue.errors.find((branch) => branch.some(isWithin));
    if (within !== undefined) return within.flatMap((inner) => issueProblems(inner, path));
  }
  // Every schema's message is the phrase of what it expects.
  const problem =
    issue.input === undefined ? "is missing or undefined" : `${shown(issue.input)} is not ${issue.message}`;
  return [{ code: "wrong-shape", field: pathText(path), problem, remedy: `Give ${issue.message}.` }];
}

/** Whether an alternative of a union failed at a part of the value, so that this alternative was meant. */
function isWithin({ code, path }: Issue): boolean {
  return path.length > 0 || code === "unrecognized_keys";
}

function shown(input: unknown): string {
  if (typeof input === "string") return JSON.stringify(input.length > 60 ? `${input.slice(0, 60)}…` : input);
  if (Array.isArray(input)) return `a list of ${input.length}`;
  return typeof input === "object" && input !== null ? "an object" : String(input);
}
