import type { Questionnaire } from "@complaint-ledger/policy";

/**
 * What a progress callback finds out while the customer waits: change of mood, latent discontent, opinions and suggestions.
 * All three must be asked; "none" is an answer (ours).
 */
export const telecomProgressQuestions: Questionnaire = {
  id: "telecom-progress",
  version: 1,
  questions: [
    {
      kind: "text",
      id: "mood",
      text: { en: "How does the customer feel about it by now?", zh: "客户情感变化" },
      required: true,
    },
    {
      kind: "text",
      id: "latentDiscontent",
      text: { en: "What else may the customer be discontented with?", zh: "客户潜在不满意的内容" },
      required: true,
    },
    {
      kind: "text",
      id: "suggestions",
      text: { en: "What does the customer think and suggest?", zh: "客户意见和建议" },
      required: true,
    },
  ],
};
