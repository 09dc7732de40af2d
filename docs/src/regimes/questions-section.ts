import type { HandlingPolicy, Question, Questionnaire } from "@complaint-ledger/policy";
import { code } from "./code.ts";

/** The questions that a policy's callbacks ask, with their answers. */
export function questionsSection({ questionnaires, callbacks }: HandlingPolicy): readonly string[] {
  return questionnaires.flatMap((questionnaire) => {
    const purposes = Object.entries(callbacks.questionnaires)
      .filter(([, { id, version }]) => id === questionnaire.id && version === questionnaire.version)
      .map(([purpose]) => purpose);
    return [
      `## Questions of ${purposes.join(" and ")} callbacks`,
      "",
      `${code(questionnaire.id)} version ${questionnaire.version}:`,
      "",
      ...questionTable(questionnaire),
    ];
  });
}

function questionTable({ questions }: Questionnaire): readonly string[] {
  const rows = questions.map(
    (question) =>
      `| ${code(question.id)} | ${question.text.en} ${question.text["zh"] ?? ""} | ${answersText(question)} | ${question.required ? "yes" : "no"} |`,
  );
  return ["| Question | Text | Answers | Must be answered |", "| --- | --- | --- | --- |", ...rows, ""];
}

/** The options; in bold those that make the callback a dissatisfied one. */
function answersText(question: Question): string {
  if (question.kind === "text") return "in their own words";
  return question.options
    .map(({ label, sentiment }) => {
      const text = `${label.en} ${label["zh"] ?? ""}`.trim();
      return question.decidesSatisfaction && sentiment === "unfavourable" ? `**${text}**` : text;
    })
    .join(" / ");
}
