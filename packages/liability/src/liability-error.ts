import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** The code of this package: a month is not one, or lies outside of what can be counted. */
export type LiabilityErrorCode = "invalid-month";

/** A fault in what this package was given: `invalid-month`. */
export type LiabilityError = TypedError<LiabilityErrorCode>;

/** Makes a {@link LiabilityError}. */
export function liabilityError(problem: Problem<LiabilityErrorCode>, cause?: unknown): LiabilityError {
  return typedError(problem, cause);
}
