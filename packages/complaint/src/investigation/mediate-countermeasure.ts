import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { countermeasureIs } from "./countermeasure-status.ts";

/** The general manager's office mediated between the two units. The clock kept running. */
export interface CountermeasureMediated {
  readonly countermeasure: string;
  /** The submitted draft stands after all, or another one has to be drawn up. */
  readonly outcome: "stands" | "redraft";
  readonly reason: string;
}

const schema: z.ZodType<CountermeasureMediated> = z.strictObject({
  countermeasure: identifier,
  outcome: z.enum(["stands", "redraft"]),
  reason: text,
});

const isDisputed: Rule<CountermeasureMediated> = ({ data, state }) =>
  countermeasureIs(["rejected"], data.countermeasure, state);

/** Ours: who mediates belongs to neither side. */
const mediatorIsNoParty: Rule<CountermeasureMediated> = ({ data, state, context }) => {
  const { submittedBy = null, rejectedBy = null } =
    byId(state.investigation.countermeasures, data.countermeasure) ?? {};
  const mediator = { as: "mediator", actor: context.actor };
  return [
    ...(submittedBy === null ? [] : sameHands("actor", mediator, { as: "author", actor: submittedBy })),
    ...(rejectedBy === null ? [] : sameHands("actor", mediator, { as: "rejecter", actor: rejectedBy })),
  ];
};

const followsTheLastStep = follows<CountermeasureMediated>(
  "the step before it",
  ({ data, state }) => byId(state.investigation.countermeasures, data.countermeasure)?.since,
);

/** `MediateCountermeasure` records `CountermeasureMediated`: when that is possible, and what it changes. */
export const mediateCountermeasure: Step<"MediateCountermeasure", "CountermeasureMediated"> = defineStep({
  command: "MediateCountermeasure",
  event: "CountermeasureMediated",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isDisputed, followsTheLastStep, mediatorIsNoParty],
  evolve(draft, event) {
    const countermeasure = byId(draft.investigation.countermeasures, event.data.countermeasure);
    if (countermeasure === undefined) return;
    countermeasure.since = event.occurredAt;
    if (event.data.outcome === "stands") countermeasure.status = "submitted";
  },
});
