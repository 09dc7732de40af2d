import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** 总结评价: the handling was looked back on, and something was learnt. */
export interface CaseReviewed {
  readonly findings: string;
  readonly improvements?: readonly string[];
  /** Id of the review meeting it was part of. */
  readonly meeting?: string;
}

const schema: z.ZodType<CaseReviewed> = z.strictObject({
  findings: text,
  improvements: z.exactOptional(z.array(text).max(50)),
  meeting: z.exactOptional(identifier),
});

/** `ReviewCase` records `CaseReviewed`: when that is possible, and what it changes. */
export const reviewCase: Step<"ReviewCase", "CaseReviewed"> = defineStep({
  command: "ReviewCase",
  event: "CaseReviewed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [],
  evolve(draft) {
    draft.closing.reviews += 1;
  },
});
