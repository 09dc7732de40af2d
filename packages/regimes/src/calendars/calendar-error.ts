/** Every code that the ready-made calendars throw; `docs/reference/errors.md` explains each. */
export type CalendarErrorCode = "year-not-announced" | "unknown-country" | "unknown-region";

/** Thrown where a calendar would otherwise be a guess: the same four fields as every problem of this project. */
export type CalendarError = Error & {
  readonly code: CalendarErrorCode;
  /** The option at fault, e.g. `to`. */
  readonly field: string;
  readonly problem: string;
  readonly remedy: string;
};

/** Makes a {@link CalendarError}; its message is the problem in a sentence a person can act on. */
export function calendarError(
  code: CalendarErrorCode,
  { field, problem, remedy }: Pick<CalendarError, "field" | "problem" | "remedy">,
): CalendarError {
  const error = new Error(`${field}: ${problem}. ${remedy}`);
  return Object.assign(error, { name: `ComplaintLedgerError[${code}]`, code, field, problem, remedy });
}
