import type { PolicyProblem } from "../policy-problem.ts";

/** Something that a complaint's rules refer to is not at hand. */
export type MissingRuleCode = "unknown-policy" | "unknown-calendar";

/** Thrown where a policy or a calendar is asked for that is not at hand. */
export type MissingRuleError = Error & PolicyProblem<MissingRuleCode>;

/** Makes a {@link MissingRuleError}. */
export function missingRule(problem: PolicyProblem<MissingRuleCode>): MissingRuleError {
  const error = new Error(`${problem.field}: ${problem.problem}. ${problem.remedy}`);
  return Object.assign(error, { name: `ComplaintLedgerError[${problem.code}]` }, problem);
}
