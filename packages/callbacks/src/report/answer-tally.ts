import type { Answer, PolicyReference, Question, Questionnaire } from "@complaint-ledger/policy";
import type { OptionFigures, QuestionFigures } from "./callback-figures.ts";

/** Answers in the making of figures. */
export interface AnswerTally {
  /** Takes the answers of one callback; `questionnaire` is nothing where no policy of the complaint has that version. */
  add(reference: PolicyReference, questionnaire: Questionnaire | undefined, answers: readonly Answer[]): void;
  figures(): readonly QuestionFigures[];
}

/** Makes an empty tally. */
export function newAnswerTally(): AnswerTally {
  const tallies = new Map<string, QuestionnaireTally>();
  return {
    add({ id, version }, questionnaire, answers) {
      const key = JSON.stringify([id, version]);
      const tally = tallies.get(key) ?? { reference: { id, version }, questionnaire, asked: 0, questions: new Map() };
      tallies.set(key, tally);
      tally.questionnaire ??= questionnaire;
      tally.asked += 1;
      // An answer given twice is one answer, the last.
      for (const answer of new Map(answers.map((given) => [given.question, given])).values()) count(tally, answer);
    },
    figures: () => [...tallies.values()].toSorted(byReference).flatMap(questionnaireFigures),
  };
}

interface QuestionnaireTally {
  readonly reference: PolicyReference;
  questionnaire: Questionnaire | undefined;
  asked: number;
  readonly questions: Map<string, QuestionTally>;
}

interface QuestionTally {
  answered: number;
  readonly options: Map<string, number>;
}

function count({ questions }: QuestionnaireTally, { question, option }: Answer): void {
  const tally = questions.get(question) ?? { answered: 0, options: new Map<string, number>() };
  questions.set(question, tally);
  tally.answered += 1;
  if (option !== undefined) tally.options.set(option, (tally.options.get(option) ?? 0) + 1);
}

function questionnaireFigures({
  reference,
  questionnaire,
  asked,
  questions,
}: QuestionnaireTally): readonly QuestionFigures[] {
  const known = questionnaire?.questions ?? [];
  const others = [...questions.keys()].filter((id) => known.every((question) => question.id !== id)).toSorted();
  return [...known.map(({ id }) => id), ...others].map((id) => {
    const question = known.find((candidate) => candidate.id === id);
    const tally = questions.get(id);
    return {
      questionnaire: reference,
      question: id,
      text: question?.text ?? null,
      asked,
      answered: tally?.answered ?? 0,
      options: optionFigures(question, tally?.options ?? new Map()),
    };
  });
}

function optionFigures(question: Question | undefined, counts: ReadonlyMap<string, number>): readonly OptionFigures[] {
  const scale = question?.kind === "scale" ? question.options : [];
  const others = [...counts.keys()].filter((id) => scale.every((option) => option.id !== id)).toSorted();
  return [
    ...scale.map(({ id, label, sentiment }) => ({ option: id, label, sentiment, count: counts.get(id) ?? 0 })),
    ...others.map((option) => ({ option, label: null, sentiment: null, count: counts.get(option) ?? 0 })),
  ];
}

function byReference({ reference: a }: QuestionnaireTally, { reference: b }: QuestionnaireTally): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.version - b.version;
}
