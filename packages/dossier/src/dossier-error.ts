import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** Every code this package throws; `docs/reference/errors.md` explains each. */
export type DossierErrorCode = "unknown-time-zone";

/** A fault in what this package was asked. */
export type DossierError = TypedError<DossierErrorCode>;

/** Makes a {@link DossierError}. */
export function dossierError(problem: Problem<DossierErrorCode>): DossierError {
  return typedError(problem);
}
