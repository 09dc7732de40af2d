/** What every error and rejection of this project tells: where, what, and what to do about it. */
export interface Problem<Code extends string = string> {
  /** Stable. Each package has a type that lists its codes, like `EventSourcingErrorCode`. */
  readonly code: Code;
  /** Path of the value at fault, e.g. `events[2].data.amount`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** What the caller can do. */
  readonly remedy: string;
}

/** An `Error` that carries a {@link Problem}. Thrown for faults and bugs only; conflicts and refusals are values. */
export type TypedError<Code extends string = string> = Error & Problem<Code>;

/** Makes a typed error; its message is the problem in one sentence a person can act on. */
export function typedError<Code extends string>(problem: Problem<Code>, cause?: unknown): TypedError<Code> {
  const message = `${problem.field}: ${problem.problem}. ${problem.remedy}`;
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, { name: `ComplaintLedgerError[${problem.code}]` }, problem);
}

/** Whether `error` is a typed error, of one of `codes` if any are given. */
export function isTypedError<Code extends string>(
  error: unknown,
  ...codes: readonly Code[]
): error is TypedError<Code> {
  if (!(error instanceof Error) || !("code" in error) || !("remedy" in error)) return false;
  return codes.length === 0 || codes.some((code) => code === error.code);
}
