/** One answer given in a callback, to a question of the questionnaire that was asked. */
export interface Answer {
  /** Id of the question. */
  readonly question: string;
  /** Id of the option chosen; scale questions only. */
  readonly option?: string;
  /** The answer in their own words; beside an option, a remark. */
  readonly text?: string;
}
