import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { countermeasureIs } from "./countermeasure-status.ts";

/** 重拟对策: the account unit does not accept the countermeasure and asks for a new draft. The clock keeps running. */
export interface CountermeasureRejected {
  readonly countermeasure: string;
  readonly reason: string;
}

const schema: z.ZodType<CountermeasureRejected> = z.strictObject({
  countermeasure: identifier,
  reason: text,
});

const isSubmitted: Rule<CountermeasureRejected> = ({ data, state }) =>
  countermeasureIs(["submitted"], data.countermeasure, state);

const followsTheLastStep = follows<CountermeasureRejected>(
  "the step before it",
  ({ data, state }) => byId(state.investigation.countermeasures, data.countermeasure)?.since,
);

/** `RejectCountermeasure` records `CountermeasureRejected`: when that is possible, and what it changes. */
export const rejectCountermeasure: Step<"RejectCountermeasure", "CountermeasureRejected"> = defineStep({
  command: "RejectCountermeasure",
  event: "CountermeasureRejected",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isSubmitted, followsTheLastStep],
  evolve(draft, event) {
    const countermeasure = byId(draft.investigation.countermeasures, event.data.countermeasure);
    if (countermeasure === undefined) return;
    countermeasure.status = "rejected";
    countermeasure.rejectedBy = event.actor;
    countermeasure.since = event.occurredAt;
  },
});
