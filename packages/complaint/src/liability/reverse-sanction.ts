import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { advance, mustBe } from "./sanction-rules.ts";

/** An executed sanction was undone: the money paid back or taken back, the measure lifted. */
export interface SanctionReversed {
  readonly sanction: string;
  /** Why, in words that name nobody. */
  readonly reason: string;
  /** What shows it: a payroll entry, a personnel file. */
  readonly reference?: string;
}

const schema: z.ZodType<SanctionReversed> = z.strictObject({
  sanction: identifier,
  reason: text,
  reference: z.exactOptional(identifier),
});

const isExecuted: Rule<SanctionReversed> = (attempt) => mustBe(attempt, "executed", "published");

/** `ReverseSanction` records `SanctionReversed`: when that is possible, and what it changes. */
export const reverseSanction: Step<"ReverseSanction", "SanctionReversed"> = defineStep({
  command: "ReverseSanction",
  event: "SanctionReversed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isExecuted],
  evolve(draft, event) {
    advance(draft, event, "reversed");
  },
});
