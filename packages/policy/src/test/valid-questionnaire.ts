import * as fc from "fast-check";
import type { Answer } from "../callback/answer.ts";
import type { Question, Questionnaire, ScaleOption, ScaleQuestion, TextQuestion } from "../questionnaire.ts";
import { name, text, version } from "./valid-parts.ts";

const textQuestion: fc.Arbitrary<TextQuestion> = fc.record({
  kind: fc.constant("text"),
  id: name,
  text,
  required: fc.boolean(),
});

const sentiments = ["favourable", "neutral", "unfavourable"] as const;

function scaleOption(among: readonly ScaleOption["sentiment"][]): fc.Arbitrary<ScaleOption> {
  return fc.record({ id: name, label: text, sentiment: fc.constantFrom(...among) });
}

const scaleQuestion: fc.Arbitrary<ScaleQuestion> = fc.record({
  kind: fc.constant("scale"),
  id: name,
  text,
  required: fc.boolean(),
  decidesSatisfaction: fc.boolean(),
  // A scale with a favourable end, so that a policy may ask for content complainants.
  options: fc
    .tuple(scaleOption(["favourable"]), fc.array(scaleOption(sentiments), { maxLength: 2 }))
    .map(([favourable, others]) => distinct([favourable, ...others])),
});

const decisiveQuestion = scaleQuestion.map((question) => ({ ...question, decidesSatisfaction: true }));

/** Questionnaires whose answers can show a satisfied complainant. */
export const questionnaire: fc.Arbitrary<Questionnaire> = fc.record({
  id: name,
  version,
  questions: fc
    .tuple(decisiveQuestion, fc.array(fc.oneof(textQuestion, scaleQuestion), { maxLength: 3 }))
    .map(([first, others]) => distinct<Question>([first, ...others])),
});

/** Questionnaires of distinct ids and versions. */
export const questionnaires: fc.Arbitrary<Questionnaire[]> = fc.uniqueArray(questionnaire, {
  maxLength: 2,
  selector: ({ id, version }) => `${version} ${id}`,
});

/** Answers to every question. */
export function fullAnswers({ questions }: Questionnaire): fc.Arbitrary<readonly Answer[]> {
  return fc.tuple(
    ...questions.map((question): fc.Arbitrary<Answer> => {
      if (question.kind === "text") return fc.constant({ question: question.id, text: "in their own words" });
      const option = fc.constantFrom(...question.options.map(({ id }) => id));
      return option.map((chosen) => ({ question: question.id, option: chosen }));
    }),
  );
}

function distinct<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ id }, i) => items.findIndex((other) => other.id === id) === i);
}
