import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** Every code this package throws; `docs/reference/errors.md` explains each. */
export type LiabilityErrorCode = "invalid-month";

/** A fault in what this package was given: a month is none. */
export type LiabilityError = TypedError<LiabilityErrorCode>;

/** Makes a {@link LiabilityError}. */
export function liabilityError(problem: Problem<LiabilityErrorCode>, cause?: unknown): LiabilityError {
  return typedError(problem, cause);
}
