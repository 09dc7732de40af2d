import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** It was checked whether a corrective action was done and works. */
export interface CorrectiveActionVerified {
  /** Id of the action that was planned. */
  readonly action: string;
  readonly effective: boolean;
  readonly findings?: string;
}

const schema: z.ZodType<CorrectiveActionVerified> = z.strictObject({
  action: identifier,
  effective: z.boolean(),
  findings: z.exactOptional(text),
});

const actionIsPlanned: Rule<CorrectiveActionVerified> = ({ data, state }) =>
  unknownId(
    "action",
    "corrective action",
    byId(state.closing.correctiveActions, data.action) !== undefined,
    data.action,
  );

const followsThePlan = follows<CorrectiveActionVerified>(
  "the planning of the action",
  ({ data, state }) => byId(state.closing.correctiveActions, data.action)?.plannedAt,
);

/** `VerifyCorrectiveAction` records `CorrectiveActionVerified`: when that is possible, and what it changes. */
export const verifyCorrectiveAction: Step<"VerifyCorrectiveAction", "CorrectiveActionVerified"> = defineStep({
  command: "VerifyCorrectiveAction",
  event: "CorrectiveActionVerified",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [actionIsPlanned, followsThePlan],
  evolve(draft, event) {
    const action = byId(draft.closing.correctiveActions, event.data.action);
    if (action !== undefined) action.verified = event.data.effective;
  },
});
