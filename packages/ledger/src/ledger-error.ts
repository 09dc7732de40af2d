import { typedError, type Problem, type TypedError } from "@complaint-ledger/event-sourcing";
import type { PolicyProblem, PolicyProblemCode } from "@complaint-ledger/policy";

/** Every code this package throws beside those of the store and of `event-sourcing`. */
export type LedgerErrorCode = "invalid-policies" | "invalid-command";

/**
 * A fault in calling this package: `invalid-policies` (policies that cannot be relied on) or `invalid-command` (a command id
 * that is not a lower-case UUID, or stands twice).
 */
export type LedgerError = TypedError<LedgerErrorCode>;

/** Thrown by `openLedger`: one error that lists everything wrong with its policies, each problem with its place. */
export type InvalidPoliciesError = TypedError<"invalid-policies"> & {
  readonly problems: readonly PolicyProblem<PolicyProblemCode>[];
};

/** Makes a {@link LedgerError}. */
export function ledgerError(problem: Problem<LedgerErrorCode>): LedgerError {
  return typedError(problem);
}
