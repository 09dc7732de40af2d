import type { LocalizedText } from "./handling-policy.ts";

/** One version of the questions of a callback. Answers are kept against this version for ever. */
export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  readonly questions: readonly Question[];
}

/** A question with its own scale, or one answered in the complainant's own words. */
export type Question = ScaleQuestion | TextQuestion;

/** Answered by choosing one of its options. */
export interface ScaleQuestion {
  readonly kind: "scale";
  readonly id: string;
  readonly text: LocalizedText;
  readonly required: boolean;
  readonly options: readonly ScaleOption[];
  /** Whether an unfavourable answer makes the callback a dissatisfied one. */
  readonly decidesSatisfaction: boolean;
}

/** One choice, and what it says about satisfaction. */
export interface ScaleOption {
  readonly id: string;
  readonly label: LocalizedText;
  readonly sentiment: "favourable" | "neutral" | "unfavourable";
}

/** Answered in free text. */
export interface TextQuestion {
  readonly kind: "text";
  readonly id: string;
  readonly text: LocalizedText;
  readonly required: boolean;
}
