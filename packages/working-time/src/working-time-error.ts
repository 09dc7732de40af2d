/** Every code this package throws. */
export type WorkingTimeErrorCode =
  /** A calendar has mistakes; `problems` lists all. */
  | "invalid-calendar"
  /** Not a whole number of milliseconds since 1970. */
  | "invalid-instant"
  /** Not a length of time. */
  | "invalid-duration"
  /** It ends before it begins. */
  | "invalid-interval"
  /** Not a day of the Gregorian calendar. */
  | "invalid-date"
  /** A count, a unit or a counting word that there is not. */
  | "invalid-time-limit"
  /** The calendar knows nothing of that time. */
  | "beyond-coverage"
  /** The holidays of that year are not announced yet. */
  | "provisional-year";

/** One thing that is wrong: where, what, and what to do about it. */
export interface WorkingTimeProblem {
  /** Path of the value at fault, e.g. `weekly.monday[1].close`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** What the caller can do. */
  readonly remedy: string;
}

/**
 * What this package throws: the code, the first problem's `field`, `problem` and `remedy`, and `problems`, all of them
 * (a calendar with five mistakes names five). It has the shape of the project's other typed errors.
 */
export type WorkingTimeError = Error &
  WorkingTimeProblem & { readonly code: WorkingTimeErrorCode; readonly problems: readonly WorkingTimeProblem[] };

/** Makes a {@link WorkingTimeError}; its message holds every problem in a sentence a person can act on. */
export function workingTimeError(
  code: WorkingTimeErrorCode,
  first: WorkingTimeProblem,
  ...others: readonly WorkingTimeProblem[]
): WorkingTimeError {
  const problems = [first, ...others];
  const message = problems.map(({ field, problem, remedy }) => `${field}: ${problem}. ${remedy}`).join("\n");
  return Object.assign(new Error(message), { name: `ComplaintLedgerError[${code}]`, code, problems }, first);
}

/** Whether `error` was made by this package, with one of `codes` if any are given. */
export function isWorkingTimeError(
  error: unknown,
  ...codes: readonly WorkingTimeErrorCode[]
): error is WorkingTimeError {
  if (!(error instanceof Error) || !("code" in error) || !("problems" in error)) return false;
  return codes.length === 0 || codes.some((code) => code === error.code);
}
