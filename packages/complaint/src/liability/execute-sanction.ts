import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { executionRules } from "./execution-rules.ts";
import { advance, mustBe } from "./sanction-rules.ts";

/** A sanction was executed: the money deducted or paid, the measure taken. */
export interface SanctionExecuted {
  readonly sanction: string;
  /** What shows it: a payroll entry, a personnel file. */
  readonly reference?: string;
}

const schema: z.ZodType<SanctionExecuted> = z.strictObject({
  sanction: identifier,
  reference: z.exactOptional(identifier),
});

const isApproved: Rule<SanctionExecuted> = (attempt) => mustBe(attempt, "approved");

/** `ExecuteSanction` records `SanctionExecuted`: when that is possible, and what it changes. */
export const executeSanction: Step<"ExecuteSanction", "SanctionExecuted"> = defineStep({
  command: "ExecuteSanction",
  event: "SanctionExecuted",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isApproved, ...executionRules],
  evolve(draft, event) {
    advance(draft, event, "executed");
  },
});
