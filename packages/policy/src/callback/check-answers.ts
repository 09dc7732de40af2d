import type { AnswerProblemCode, PolicyProblem } from "../policy-problem.ts";
import type { Question, Questionnaire } from "../questionnaire.ts";
import type { Answer } from "./answer.ts";

/** Something wrong with the answers to a questionnaire; its `field` is a path like `answers[1].option`. */
export type AnswerProblem = PolicyProblem<AnswerProblemCode>;

/** All that is wrong with `answers` as answers to this version of the questionnaire; empty if nothing is. */
export function checkAnswers(questionnaire: Questionnaire, answers: readonly Answer[]): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const answered = new Set<string>();
  for (const [i, answer] of answers.entries()) {
    const field = `answers[${i}]`;
    const question = questionnaire.questions.find(({ id }) => id === answer.question);
    if (question === undefined) problems.push(unknownQuestion(`${field}.question`, answer.question, questionnaire));
    else if (answered.has(question.id)) problems.push(answeredTwice(`${field}.question`, question.id));
    else problems.push(...answerProblems(field, question, answer));
    answered.add(answer.question);
  }
  for (const { id, required } of questionnaire.questions) {
    if (required && !answered.has(id)) problems.push(missingAnswer("answers", id));
  }
  return problems;
}

function answerProblems(field: string, question: Question, answer: Answer): readonly AnswerProblem[] {
  switch (question.kind) {
    case "scale": {
      const { option } = answer;
      if (option === undefined) return [missingAnswer(`${field}.option`, question.id)];
      if (question.options.some(({ id }) => id === option)) return [];
      const known = question.options.map(({ id }) => id).join(", ");
      return [
        {
          code: "unknown-option",
          field: `${field}.option`,
          problem: `question ${question.id} has no option ${option}`,
          remedy: `Choose one of ${known}.`,
        },
      ];
    }
    case "text": {
      if (answer.option !== undefined) {
        return [
          {
            code: "wrong-kind-of-answer",
            field: `${field}.option`,
            problem: `question ${question.id} is answered in words and has no options`,
            remedy: "Give the answer as text.",
          },
        ];
      }
      const given = answer.text !== undefined && answer.text.trim() !== "";
      return given || !question.required ? [] : [missingAnswer(`${field}.text`, question.id)];
    }
  }
}

function unknownQuestion(field: string, id: string, { id: form, version, questions }: Questionnaire): AnswerProblem {
  return {
    code: "unknown-question",
    field,
    problem: `questionnaire ${form} version ${version} has no question ${id}`,
    remedy: `Answer its questions: ${questions.map((question) => question.id).join(", ")}.`,
  };
}

function answeredTwice(field: string, id: string): AnswerProblem {
  return {
    code: "answered-twice",
    field,
    problem: `question ${id} is answered already`,
    remedy: "Keep one answer to each question.",
  };
}

function missingAnswer(field: string, id: string): AnswerProblem {
  return {
    code: "missing-answer",
    field,
    problem: `question ${id} is not answered`,
    remedy: "Ask it, or record the callback as an attempt that did not get through.",
  };
}
