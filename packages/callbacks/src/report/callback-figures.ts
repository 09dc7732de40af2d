import type { AttemptResult } from "@complaint-ledger/complaint";
import type { LocalizedText, PolicyReference, ScaleOption } from "@complaint-ledger/policy";
import type { Proportion } from "./wilson-interval.ts";

/** Figures on a set of callbacks. */
export interface CallbackFigures {
  /** Complaints with at least one of them. */
  readonly complaints: number;
  /** Callbacks; `planned`, `underWay`, `completed` and `abandoned` add up to it. */
  readonly callbacks: number;
  /** Planned and not tried yet. */
  readonly planned: number;
  /** Tried, and not ended yet. */
  readonly underWay: number;
  readonly completed: number;
  readonly abandoned: number;
  /** Attempts of all of them; those of `results` add up to it. */
  readonly attempts: number;
  readonly results: Readonly<Record<AttemptResult, number>>;
  /** Callbacks with an attempt or a completion. */
  readonly tried: number;
  /** Of those, the ones in which the complainant was reached: by an attempt, or to be completed. */
  readonly reached: number;
  /** Reached ÷ tried, a share from 0 to 1; null where none was tried. A form on its way counts as tried. */
  readonly responseRate: number | null;
  /** Of the completed outcome callbacks. What is said while the complainant waits is no verdict, so others do not count. */
  readonly satisfied: number;
  readonly neutral: number;
  readonly dissatisfied: number;
  /** Satisfied ÷ (satisfied + neutral + dissatisfied), with its interval; null without answers. */
  readonly satisfaction: Proportion | null;
  /** Of all completed callbacks, whether the complainant confirmed the record. Confirmations count as evidence. */
  readonly confirmed: number;
  readonly contradicted: number;
  readonly notAsked: number;
  /** Each question of each version of a questionnaire that was asked; versions have scales of their own. */
  readonly answers: readonly QuestionFigures[];
}

/** How one question of one version of a questionnaire was answered. */
export interface QuestionFigures {
  readonly questionnaire: PolicyReference;
  readonly question: string;
  /** Null: no policy of the complaint has such a question. */
  readonly text: LocalizedText | null;
  /** Completed callbacks held with that version of the questionnaire. */
  readonly asked: number;
  /** Of those, in which it was answered. */
  readonly answered: number;
  /** Each option of its scale in order; options that are not on it follow. Empty for answers in words. */
  readonly options: readonly OptionFigures[];
}

/** How often an option was chosen. */
export interface OptionFigures {
  readonly option: string;
  /** Null: it is not on the scale. */
  readonly label: LocalizedText | null;
  readonly sentiment: ScaleOption["sentiment"] | null;
  readonly count: number;
}
