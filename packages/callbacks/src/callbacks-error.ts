import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** The code of this package: a sample has no seed, or its size is not a whole number from 1. */
export type CallbacksErrorCode = "invalid-sample";

/** A fault in what this package was given: `invalid-sample`. */
export type CallbacksError = TypedError<CallbacksErrorCode>;

/** Makes a {@link CallbacksError}. */
export function callbacksError(problem: Problem<CallbacksErrorCode>, cause?: unknown): CallbacksError {
  return typedError(problem, cause);
}
