import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { advance, mustBe } from "./sanction-rules.ts";

/** An executed sanction was published within the organisation. */
export interface SanctionPublished {
  readonly sanction: string;
  /** Where: a notice board, a circular and its number. */
  readonly where: string;
}

const schema: z.ZodType<SanctionPublished> = z.strictObject({ sanction: identifier, where: identifier });

const isExecuted: Rule<SanctionPublished> = (attempt) => mustBe(attempt, "executed");

/** `PublishSanction` records `SanctionPublished`: when that is possible, and what it changes. */
export const publishSanction: Step<"PublishSanction", "SanctionPublished"> = defineStep({
  command: "PublishSanction",
  event: "SanctionPublished",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isExecuted],
  evolve(draft, event) {
    advance(draft, event, "published");
  },
});
