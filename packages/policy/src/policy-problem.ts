/** What can be wrong with a policy. */
export type PolicyProblemCode =
  /** A field is missing, or is not what it has to be. */
  | "wrong-shape"
  /** There is no such field. */
  | "unknown-field"
  /** An id stands twice where it has to be unique. */
  | "duplicate"
  /** It names a class, event, milestone or questionnaire that there is not. */
  | "unknown-reference"
  /** Two parts do not fit together. */
  | "contradiction";

/** What can be wrong with the answers to a questionnaire. */
export type AnswerProblemCode =
  /** The questionnaire has no such question. */
  | "unknown-question"
  /** A question has two answers. */
  | "answered-twice"
  /** The question has no such option. */
  | "unknown-option"
  /** An option is given to a question that is answered in words. */
  | "wrong-kind-of-answer"
  /** A required question has no answer. */
  | "missing-answer";

/** Every code of this package; `invalid-policy` is what `parsePolicy` throws, with all problems. */
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
