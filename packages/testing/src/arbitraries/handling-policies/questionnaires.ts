import type { Questionnaire, ScaleQuestion } from "@complaint-ledger/policy";
import fc from "fast-check";

function scale(id: string, text: string, rest: Pick<ScaleQuestion, "required" | "decidesSatisfaction">): ScaleQuestion {
  return {
    kind: "scale",
    id,
    text: { en: text },
    ...rest,
    options: [
      { id: "yes", label: { en: "Yes" }, sentiment: "favourable" },
      { id: "partly", label: { en: "Partly" }, sentiment: "neutral" },
      { id: "no", label: { en: "No" }, sentiment: "unfavourable" },
    ],
  };
}

/** Forms on which a content complainant can show it: none, or one with up to three questions. */
export const questionnaires: fc.Arbitrary<readonly Questionnaire[]> = fc
  .record({ more: fc.subarray(["attitude", "wish"]), required: fc.boolean(), decides: fc.boolean() })
  .chain(({ more, required, decides }) => {
    const form: Questionnaire = {
      id: "after-call",
      version: 1,
      questions: [
        scale("result", "Are you satisfied with the result?", { required: true, decidesSatisfaction: true }),
        ...(more.includes("attitude")
          ? [scale("attitude", "Were we polite?", { required, decidesSatisfaction: decides })]
          : []),
        ...(more.includes("wish") ? [{ kind: "text", id: "wish", text: { en: "What else?" }, required } as const] : []),
      ],
    };
    return fc.constantFrom<readonly Questionnaire[]>([], [form]);
  });
