import type { Questionnaire } from "@complaint-ledger/policy";

/**
 * What the follow-up asks: was the solution useful, are there other problems. The two options of the first are ours, and so
 * is that both must be asked.
 */
export const itAfterSalesFollowUp: Questionnaire = {
  id: "it-after-sales-follow-up",
  version: 1,
  questions: [
    {
      kind: "scale",
      id: "useful",
      text: { en: "Was the solution useful?", zh: "解决方案是否有用?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "yes", label: { en: "Yes", zh: "有用" }, sentiment: "favourable" },
        { id: "no", label: { en: "No", zh: "没有用" }, sentiment: "unfavourable" },
      ],
    },
    {
      kind: "text",
      id: "otherProblems",
      text: { en: "Are there any other problems?", zh: "是否还有其他问题?" },
      // "None" is an answer (ours).
      required: true,
    },
  ],
};
