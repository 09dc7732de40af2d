import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { remedyIsOwed } from "./remedy-rules.ts";

/** A remedy was carried out. */
export interface RemedyExecuted {
  readonly remedy: string;
  /** What shows it: a payment or consignment number. */
  readonly reference?: string;
  readonly note?: string;
}

const schema: z.ZodType<RemedyExecuted> = z.strictObject({
  remedy: identifier,
  reference: z.exactOptional(identifier),
  note: z.exactOptional(text),
});

const isOwed: Rule<RemedyExecuted> = (attempt) => remedyIsOwed(attempt, attempt.data.remedy);

const followsTheInstruction = follows<RemedyExecuted>(
  "it came to be owed",
  ({ data, state }) => byId(state.resolution.remedies, data.remedy)?.owedSince,
);

/** `ExecuteRemedy` records `RemedyExecuted`: when that is possible, and what it changes. */
export const executeRemedy: Step<"ExecuteRemedy", "RemedyExecuted"> = defineStep({
  command: "ExecuteRemedy",
  event: "RemedyExecuted",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isOwed, followsTheInstruction],
  evolve(draft, event) {
    const remedy = byId(draft.resolution.remedies, event.data.remedy);
    if (remedy === undefined) return;
    remedy.status = "executed";
    remedy.executedAt = event.occurredAt;
  },
});
