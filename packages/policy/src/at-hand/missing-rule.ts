import type { PolicyProblem } from "../policy-problem.ts";

/** Something that a complaint's rules refer to is not at hand, or a calendar does not reach far enough. */
export type MissingRuleCode =
  /** A policy version that a complaint is pinned to. */
  | "unknown-policy"
  /** The calendar that a policy counts by. */
  | "unknown-calendar"
  /** The limit lies beyond the calendar, or rests on a year whose holidays are not announced. */
  | "not-reckonable";

/** Thrown where a policy or a calendar is not at hand, or a calendar does not reach far enough. */
export type MissingRuleError = Error & PolicyProblem<MissingRuleCode>;

/** Makes a {@link MissingRuleError}. */
export function missingRule(problem: PolicyProblem<MissingRuleCode>, cause?: unknown): MissingRuleError {
  const message = `${problem.field}: ${problem.problem}. ${problem.remedy}`;
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, { name: `ComplaintLedgerError[${problem.code}]` }, problem);
}
