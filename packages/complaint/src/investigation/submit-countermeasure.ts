import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { countermeasureIs } from "./countermeasure-status.ts";
import { unattachedEvidence } from "./evidence-references.ts";

/** The countermeasure unit answered: what it found and what is to be done. A redraft is another submission. */
export interface CountermeasureSubmitted {
  readonly countermeasure: string;
  readonly plan: string;
  /** What the unit's own investigation showed. */
  readonly findings?: string;
  readonly evidence?: readonly string[];
}

const schema: z.ZodType<CountermeasureSubmitted> = z.strictObject({
  countermeasure: identifier,
  plan: text,
  findings: z.exactOptional(text),
  evidence: z.exactOptional(z.array(identifier).max(100)),
});

const isOwed: Rule<CountermeasureSubmitted> = ({ data, state }) =>
  countermeasureIs(["requested", "rejected"], data.countermeasure, state);

const evidenceIsOnFile: Rule<CountermeasureSubmitted> = ({ data, state }) =>
  unattachedEvidence("evidence", data.evidence, state);

const followsTheLastStep = follows<CountermeasureSubmitted>(
  "the step before it",
  ({ data, state }) => byId(state.investigation.countermeasures, data.countermeasure)?.since,
);

/** `SubmitCountermeasure` records `CountermeasureSubmitted`: when that is possible, and what it changes. */
export const submitCountermeasure: Step<"SubmitCountermeasure", "CountermeasureSubmitted"> = defineStep({
  command: "SubmitCountermeasure",
  event: "CountermeasureSubmitted",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isOwed, followsTheLastStep, evidenceIsOnFile],
  evolve(draft, event) {
    const countermeasure = byId(draft.investigation.countermeasures, event.data.countermeasure);
    if (countermeasure === undefined) return;
    countermeasure.status = "submitted";
    countermeasure.submittedBy = event.actor;
    countermeasure.since = event.occurredAt;
  },
});
