import type { PolicyProblem } from "../policy-problem.ts";

/** Something that a complaint's rules refer to is not at hand, or a calendar does not reach far enough. */
export type MissingRuleCode = "unknown-policy" | "unknown-calendar" | "not-reckonable";

/** Thrown where a policy or a calendar is asked for that is not at hand. */
export type MissingRuleError = Error & PolicyProblem<MissingRuleCode>;

/** Makes a {@link MissingRuleError}. */
export function missingRule(problem: PolicyProblem<MissingRuleCode>, cause?: unknown): MissingRuleError {
  const message = `${problem.field}: ${problem.problem}. ${problem.remedy}`;
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, { name: `ComplaintLedgerError[${problem.code}]` }, problem);
}
