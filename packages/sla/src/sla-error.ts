import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** Every code this package throws; `docs/reference/errors.md` explains each. */
export type SlaErrorCode = "not-reckonable";

/** A fault in what this package was given: a calendar does not reach far enough. */
export type SlaError = TypedError<SlaErrorCode>;

/** Makes an {@link SlaError}. */
export function slaError(problem: Problem<SlaErrorCode>, cause?: unknown): SlaError {
  return typedError(problem, cause);
}
