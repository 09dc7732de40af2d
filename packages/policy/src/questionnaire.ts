import type { LocalizedText } from "./handling-policy.ts";

/** One version of the questions of a callback. Answers are kept against this version for ever. */
export interface Questionnaire {
  readonly id: string;
  /** From 1; changed questions are a new version, never an edit. */
  readonly version: number;
  /** In the order they are asked. */
  readonly questions: readonly Question[];
}

/** A question with its own scale, or one answered in the complainant's own words. */
export type Question = ScaleQuestion | TextQuestion;

/** Answered by choosing one of its options. */
export interface ScaleQuestion {
  /** `scale` is answered by choosing one of its options, `text` in the complainant's own words. */
  readonly kind: "scale";
  readonly id: string;
  readonly text: LocalizedText;
  readonly required: boolean;
  /** The choices, in the order they are shown. */
  readonly options: readonly ScaleOption[];
  /** Whether an unfavourable answer makes the callback a dissatisfied one. */
  readonly decidesSatisfaction: boolean;
}

/** One choice, and what it says about satisfaction. */
export interface ScaleOption {
  readonly id: string;
  readonly label: LocalizedText;
  /** What choosing it says about satisfaction. */
  readonly sentiment: "favourable" | "neutral" | "unfavourable";
}

/** Answered in free text. */
export interface TextQuestion {
  readonly kind: "text";
  readonly id: string;
  readonly text: LocalizedText;
  readonly required: boolean;
}
