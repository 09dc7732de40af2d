import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from "@kurrent/kurrentdb-client";

/**
 * What a failure of the official client means.
 * - `notLeader`: the client has learned where the leader is; what was under way on the same call ends with it too.
 * - `unanswered`: whether the server did it is unknown. What is in no other class is in this one, for failures come as
 *   several classes, as plain errors with a code, and with codes that do not say what happened.
 */
export type Failure =
  | "accessDenied"
  | "notFound"
  | "deleted"
  | "wrongExpectedRevision"
  | "tooLarge"
  | "notLeader"
  | "unanswered";

/** Codes of gRPC with which a server refuses a user. */
const REFUSALS: readonly unknown[] = [7, 16];

/** Classifies what the client threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WrongExpectedVersionError) return "wrongExpectedRevision";
  if (error instanceof StreamNotFoundError) return "notFound";
  if (error instanceof StreamDeletedError) return "deleted";
  if (error instanceof MaxAppendSizeExceededError) return "tooLarge";
  if (error instanceof NotLeaderError) return "notLeader";
  if (error instanceof AccessDeniedError) return "accessDenied";
  if (error instanceof Error && "code" in error && REFUSALS.includes(error.code)) return "accessDenied";
  return "unanswered";
}
