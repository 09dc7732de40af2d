import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actOf } from "../act.ts";
import { actor } from "../fields/actor-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId, unknownId } from "../rules/identity.ts";
import { notBefore } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { determinationRules } from "./determination-rules.ts";
import { determinationFields, type Determination } from "./determination.ts";
import { mustStand } from "./finding-rules.ts";
import { responsibility, type Responsibility } from "./finding.ts";
import { responsibilityOf } from "./responsibility-of.ts";

/** Says anew who is liable, in place of the finding that stands. */
export interface ReviseLiability extends Determination {
  /** Id of its own for the new finding. */
  readonly finding: string;
  readonly supersedes: string;
  /** Why, in words that name nobody. */
  readonly reason: string;
  /** Somebody who determined neither the old finding nor the new one. */
  readonly approvedBy: Actor;
  /** Id of the appeal it follows from, if it does. */
  readonly appeal?: string;
}

/** Liability was revised: the new finding stands, the old one is history. */
export interface LiabilityRevised extends ReviseLiability {
  /** What follows from the parties by rule 5. */
  readonly responsibility: Responsibility;
}

const fields = {
  finding: identifier,
  supersedes: identifier,
  reason: text,
  approvedBy: actor,
  appeal: z.exactOptional(identifier),
  ...determinationFields,
};
const schema: z.ZodType<ReviseLiability> = z.strictObject(fields);
const eventSchema: z.ZodType<LiabilityRevised> = z.strictObject({ ...fields, responsibility });

const idIsFree: Rule<ReviseLiability> = ({ data, state }) =>
  takenId("finding", "finding", byId(state.liability.findings, data.finding) !== undefined, data.finding);

const supersedesTheStandingOne: Rule<ReviseLiability> = ({ data, state, occurredAt }) => [
  ...mustStand("supersedes", state.liability.findings, data.supersedes),
  ...notBefore(occurredAt, byId(state.liability.findings, data.supersedes), "the finding it supersedes"),
];

/** A revision follows from an appeal that was upheld, at least in part; from one that is open or dismissed nothing follows. */
const appealWasUpheld: Rule<ReviseLiability> = ({ data, state }) => {
  if (data.appeal === undefined) return [];
  const appeal = byId(state.liability.appeals, data.appeal);
  if (appeal === undefined) return unknownId("appeal", "appeal", false, data.appeal);
  if (appeal.status === "upheld" || appeal.status === "partlyUpheld") return [];
  return [
    {
      rule: "liability",
      code: "appeal-not-upheld",
      field: "data.appeal",
      problem: `appeal ${appeal.id} is ${appeal.status}`,
      remedy: "Decide the appeal first, or leave it out and say what else the revision follows from.",
    },
  ];
};

/** Rule 2: the approver of a revision is not the classifier, neither of the new finding nor of the old one. */
const approverIsNotTheClassifier: Rule<ReviseLiability> = ({ data, state, context }) => {
  const approver = { as: "approver of the revision", actor: data.approvedBy };
  const superseded = byId(state.liability.findings, data.supersedes);
  return [
    ...sameHands("data.approvedBy", approver, { as: "classifier of the revised finding", actor: context.actor }),
    ...(superseded === undefined
      ? []
      : sameHands("data.approvedBy", approver, { as: "classifier of the superseded finding", actor: superseded.by })),
  ];
};

/** `ReviseLiability` records `LiabilityRevised`: when that is possible, and what it changes. */
export const reviseLiability: Step<"ReviseLiability", "LiabilityRevised"> = defineStep({
  command: "ReviseLiability",
  event: "LiabilityRevised",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, supersedesTheStandingOne, appealWasUpheld, approverIsNotTheClassifier, ...determinationRules],
  recorded: {
    schema: eventSchema,
    from: ({ data }) => ({ ...data, responsibility: responsibilityOf(data.parties) }),
    derived: ["responsibility"],
  },
  evolve(draft, event) {
    const { finding, supersedes, parties, responsibility } = event.data;
    const superseded = byId(draft.liability.findings, supersedes);
    if (superseded !== undefined) superseded.supersededBy = finding;
    draft.liability.findings.push({
      ...actOf(event),
      id: finding,
      responsibility,
      parties,
      supersededBy: null,
      disclosures: [],
    });
  },
});
