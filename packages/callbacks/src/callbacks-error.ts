import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** Every code this package throws; `docs/reference/errors.md` explains each. */
export type CallbacksErrorCode = "invalid-sample";

/** A fault in what this package was given: a sample is none. */
export type CallbacksError = TypedError<CallbacksErrorCode>;

/** Makes a {@link CallbacksError}. */
export function callbacksError(problem: Problem<CallbacksErrorCode>, cause?: unknown): CallbacksError {
  return typedError(problem, cause);
}
