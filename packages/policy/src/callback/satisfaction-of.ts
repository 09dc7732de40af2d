import type { Questionnaire } from "../questionnaire.ts";
import type { Answer } from "./answer.ts";

/** What the answers of a callback say of the complainant. */
export type Satisfaction = "satisfied" | "neutral" | "dissatisfied";

/**
 * Looks only at questions that decide satisfaction: one unfavourable answer makes a dissatisfied complainant, favourable
 * answers alone a satisfied one, anything else (no such answer, a middling one) a neutral one (ours).
 * Takes answers that `checkAnswers` passed; others count for nothing.
 */
export function satisfactionOf(questionnaire: Questionnaire, answers: readonly Answer[]): Satisfaction {
  const sentiments = new Set<string>();
  for (const question of questionnaire.questions) {
    if (question.kind !== "scale" || !question.decidesSatisfaction) continue;
    const answer = answers.find((candidate) => candidate.question === question.id);
    const option = question.options.find(({ id }) => id === answer?.option);
    if (option !== undefined) sentiments.add(option.sentiment);
  }
  if (sentiments.has("unfavourable")) return "dissatisfied";
  return sentiments.has("favourable") && !sentiments.has("neutral") ? "satisfied" : "neutral";
}
