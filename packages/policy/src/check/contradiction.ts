import type { PolicyProblem } from "../policy-problem.ts";

/** Two parts of a policy that cannot both be meant. */
export function contradiction(field: string, problem: string, remedy: string): PolicyProblem<"contradiction"> {
  return { code: "contradiction", field, problem, remedy };
}
