import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { advance, mustBe } from "./sanction-rules.ts";

/** A sanction was withdrawn, or refused approval, before it was executed. */
export interface SanctionWithdrawn {
  readonly sanction: string;
  /** Why, in words that name nobody. */
  readonly reason: string;
}

const schema: z.ZodType<SanctionWithdrawn> = z.strictObject({ sanction: identifier, reason: text });

const isNotExecuted: Rule<SanctionWithdrawn> = (attempt) => mustBe(attempt, "proposed", "approved");

/** `WithdrawSanction` records `SanctionWithdrawn`: when that is possible, and what it changes. */
export const withdrawSanction: Step<"WithdrawSanction", "SanctionWithdrawn"> = defineStep({
  command: "WithdrawSanction",
  event: "SanctionWithdrawn",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isNotExecuted],
  evolve(draft, event) {
    advance(draft, event, "withdrawn");
  },
});
