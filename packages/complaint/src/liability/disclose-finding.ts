import * as z from "zod";
import { medium, type Medium } from "../fields/medium.ts";
import { identifier } from "../fields/text.ts";
import { unattachedPiece } from "../investigation/evidence-references.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { notBefore } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { isSameParty } from "./is-same-party.ts";
import { partyReference, type PartyReference } from "./party.ts";

/** A finding was disclosed to somebody it concerns, who may now appeal. */
export interface FindingDisclosed {
  readonly finding: string;
  readonly to: PartyReference;
  /**
   * Why they may know: they hold a share, they are the employee complained of (whom the post branch procedure lets
   * know the facts, at fault or not), or they are the manager or unit that answers for one of these.
   */
  readonly capacity: "party" | "employeeComplainedOf" | "superior";
  readonly medium: Medium;
  /** Id of the signed copy or recording among the evidence. */
  readonly evidence?: string;
}

const schema: z.ZodType<FindingDisclosed> = z.strictObject({
  finding: identifier,
  to: partyReference,
  capacity: z.enum(["party", "employeeComplainedOf", "superior"]),
  medium,
  evidence: z.exactOptional(identifier),
});

/** A superseded finding may be disclosed too: it may have happened before it was superseded. */
const findingExists: Rule<FindingDisclosed> = ({ data, state, occurredAt }) => {
  const finding = byId(state.liability.findings, data.finding);
  return [
    ...unknownId("finding", "finding", finding !== undefined, data.finding),
    ...notBefore(occurredAt, finding, "the finding"),
  ];
};

const evidenceIsOnFile: Rule<FindingDisclosed> = ({ data, state }) => unattachedPiece("evidence", data.evidence, state);

const partyHoldsAShare: Rule<FindingDisclosed> = ({ data, state }) => {
  const finding = byId(state.liability.findings, data.finding);
  if (data.capacity !== "party" || finding === undefined) return [];
  if (finding.parties.some((party) => isSameParty(party, data.to))) return [];
  return [
    {
      rule: "liability",
      code: "not-a-party",
      field: "data.to",
      problem: `${data.to.kind} ${data.to.id} holds no share in finding ${data.finding}`,
      remedy: "Disclose it to those it concerns, and say in which capacity.",
    },
  ];
};

/** `DiscloseFinding` records `FindingDisclosed`: when that is possible, and what it changes. */
export const discloseFinding: Step<"DiscloseFinding", "FindingDisclosed"> = defineStep({
  command: "DiscloseFinding",
  event: "FindingDisclosed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [findingExists, partyHoldsAShare, evidenceIsOnFile],
  evolve(draft, event) {
    const { finding, to } = event.data;
    byId(draft.liability.findings, finding)?.disclosures.push({ to: { ...to }, at: event.occurredAt });
  },
});
