import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";

/** The code of this package: a dossier is to be written in a time zone that nobody knows. */
export type DossierErrorCode = "unknown-time-zone";

/** A fault in what this package was asked: `unknown-time-zone`. */
export type DossierError = TypedError<DossierErrorCode>;

/** Makes a {@link DossierError}. */
export function dossierError(problem: Problem<DossierErrorCode>): DossierError {
  return typedError(problem);
}
