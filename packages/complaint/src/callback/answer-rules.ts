import { checkAnswers, satisfactionOf, type Questionnaire, type Satisfaction } from "@complaint-ledger/policy";
import type { Attempt, Rule } from "../step.ts";
import type { CallbackResult } from "./complete-callback.ts";

/** The questionnaire an attempt names, among those of the pinned policies. */
function questionnaireIn({ data, policies }: Attempt<CallbackResult>): Questionnaire | undefined {
  return policies
    .flatMap(({ questionnaires }) => questionnaires)
    .find(({ id, version }) => id === data.questionnaire?.id && version === data.questionnaire.version);
}

/** What the answers say about satisfaction; `undefined` where no question that decides it was answered. */
export function answeredSatisfaction(attempt: Attempt<CallbackResult>): Satisfaction | undefined {
  const { answers = [] } = attempt.data;
  const questionnaire = questionnaireIn(attempt);
  const isDecided = questionnaire?.questions.some(
    (question) =>
      question.kind === "scale" &&
      question.decidesSatisfaction &&
      answers.some((answer) => answer.question === question.id),
  );
  return questionnaire !== undefined && isDecided === true ? satisfactionOf(questionnaire, answers) : undefined;
}

/** Answers belong to questions and options of the questionnaire named. Skipped questions are left to the audit trail. */
export const answersFit: Rule<CallbackResult> = (attempt) => {
  const { questionnaire, answers = [] } = attempt.data;
  if (questionnaire === undefined && answers.length === 0) return [];
  const known = questionnaireIn(attempt);
  if (known === undefined) {
    return [
      {
        rule: "policy",
        code: "unknown-questionnaire",
        field: "data.questionnaire",
        problem:
          questionnaire === undefined
            ? "there are answers, but no questionnaire is named"
            : `questionnaire ${questionnaire.id} version ${questionnaire.version} belongs to no pinned policy`,
        remedy: "Name the questionnaire that was asked, of a policy the complaint is pinned to.",
      },
    ];
  }
  return checkAnswers(known, answers)
    .filter(({ code }) => code !== "missing-answer")
    .map(({ code, field, problem, remedy }) => ({ rule: "policy", code, field: `data.${field}`, problem, remedy }));
};

/** Satisfaction follows from the answers where a question decides it; elsewhere the agent of an outcome callback says it. */
export const satisfactionIsSaid: Rule<CallbackResult> = (attempt) => {
  const { purpose, satisfaction } = attempt.data;
  const answered = answeredSatisfaction(attempt);
  if (answered === undefined && purpose === "outcome" && satisfaction === undefined) {
    return [
      {
        rule: "payload",
        code: "satisfaction-missing",
        field: "data.satisfaction",
        problem: "nothing says whether the complainant is content",
        remedy: "Ask the questionnaire, or say satisfied, neutral or dissatisfied.",
      },
    ];
  }
  if (answered === undefined || satisfaction === undefined || satisfaction === answered) return [];
  return [
    {
      rule: "policy",
      code: "satisfaction-contradicts-answers",
      field: "data.satisfaction",
      problem: `${satisfaction} is said, but the answers say ${answered}`,
      remedy: "Leave the field out; the answers decide.",
    },
  ];
};
