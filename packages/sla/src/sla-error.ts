import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** The code of this package: a calendar does not reach far enough, or rests on a year not announced yet. */
export type SlaErrorCode = "not-reckonable";

/**
 * A fault in what this package was given: `not-reckonable`. Policies and calendars that are not at hand are a
 * `MissingRuleError` of `@complaint-ledger/policy`.
 */
export type SlaError = TypedError<SlaErrorCode>;

/** Makes an {@link SlaError}. */
export function slaError(problem: Problem<SlaErrorCode>, cause?: unknown): SlaError {
  return typedError(problem, cause);
}
