import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { remedyIsOwed } from "./remedy-rules.ts";

/** Carrying out a remedy failed. It stays owed until it is executed. */
export interface RemedyFailed {
  readonly remedy: string;
  readonly reason: string;
}

const schema: z.ZodType<RemedyFailed> = z.strictObject({ remedy: identifier, reason: text });

const isOwed: Rule<RemedyFailed> = (attempt) => remedyIsOwed(attempt, attempt.data.remedy);

const followsTheInstruction = follows<RemedyFailed>(
  "it came to be owed",
  ({ data, state }) => byId(state.resolution.remedies, data.remedy)?.owedSince,
);

/** `FailRemedy` records `RemedyFailed`: when that is possible, and what it changes. */
export const failRemedy: Step<"FailRemedy", "RemedyFailed"> = defineStep({
  command: "FailRemedy",
  event: "RemedyFailed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isOwed, followsTheInstruction],
  evolve(draft, event) {
    const remedy = byId(draft.resolution.remedies, event.data.remedy);
    if (remedy === undefined) return;
    remedy.status = "failed";
    remedy.owedSince = event.occurredAt;
  },
});
