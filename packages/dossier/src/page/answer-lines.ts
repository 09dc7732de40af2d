import type { Answer, PolicyReference, Questionnaire } from "@complaint-ledger/policy";
import { line } from "./lines-of.ts";
import type { Line } from "./page.ts";
import { localized, textOf, type Wording } from "./wording.ts";

/** Each question as it was asked, with its answer; by their ids where the questionnaire is not at hand. */
export function answerLines(
  answers: readonly Answer[],
  reference: PolicyReference | undefined,
  questionnaires: readonly Questionnaire[],
  wording: Wording,
): readonly Line[] {
  const asked = questionnaires.find(({ id, version }) => id === reference?.id && version === reference.version);
  return answers.map(({ question, option, text }) => {
    const form = asked?.questions.find(({ id }) => id === question);
    const chosen = form?.kind === "scale" ? form.options.find(({ id }) => id === option)?.label : undefined;
    const said = [
      chosen === undefined ? option : localized(wording, chosen),
      text === undefined ? undefined : textOf(wording, "text", text),
    ].filter((part) => part !== undefined);
    return line(form === undefined ? question : localized(wording, form.text), said.join(wording.labels.phrases.comma));
  });
}
