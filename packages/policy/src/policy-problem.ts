/** What can be wrong with a policy. `docs/reference/errors.md` explains each. */
export type PolicyProblemCode = "wrong-shape" | "unknown-field" | "duplicate" | "unknown-reference" | "contradiction";

/** What can be wrong with the answers to a questionnaire. */
export type AnswerProblemCode =
  | "unknown-question"
  | "answered-twice"
  | "unknown-option"
  | "wrong-kind-of-answer"
  | "missing-answer";

/** Every code of this package. */
export type PolicyErrorCode =
  | PolicyProblemCode
  | AnswerProblemCode
  | "invalid-policy"
  | "unknown-policy"
  | "unknown-calendar"
  | "not-reckonable";

/** What is wrong, where, and what to do about it: the same four fields as every problem of this project. */
export interface PolicyProblem<Code extends PolicyErrorCode = PolicyErrorCode> {
  readonly code: Code;
  /** Path of the value at fault, e.g. `clocks[2].startsOn[0].event`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** What its author can do. */
  readonly remedy: string;
}
