import { typedError, type TypedError } from "@complaint-ledger/event-sourcing";

/** Every code the command itself reports, beside those of the ledger and its store. */
export type CommandErrorCode =
  | "usage"
  | "invalid-instant"
  | "invalid-option"
  | "unknown-format"
  | "unreadable-file"
  | "missing-columns"
  | "unknown-complaint"
  | "copy-target-differs"
  | "copy-times-fall"
  | "interrupted";

/** A user's error, or a user's machine's: told in one line, never as a stack trace. */
export type CommandError = TypedError<CommandErrorCode>;

/** Makes a {@link CommandError} about `field`: an option, an argument or a file. */
export function commandError(
  code: CommandErrorCode,
  field: string,
  problem: string,
  remedy: string,
  cause?: unknown,
): CommandError {
  return typedError({ code, field, problem, remedy }, cause);
}
