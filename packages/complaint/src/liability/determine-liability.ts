import * as z from "zod";
import { actOf } from "../act.ts";
import { identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { determinationRules } from "./determination-rules.ts";
import { determinationFields, type Determination } from "./determination.ts";
import { responsibility, type Responsibility } from "./finding.ts";
import { responsibilityOf } from "./responsibility-of.ts";

/** Says who is liable, for the first time in this complaint. */
export interface DetermineLiability extends Determination {
  /** Id of its own for the finding. */
  readonly finding: string;
}

/** Liability was determined. */
export interface LiabilityDetermined extends DetermineLiability {
  /** What follows from the parties by rule 5, kept so that readers need not know the rule. */
  readonly responsibility: Responsibility;
}

const fields = { finding: identifier, ...determinationFields };
const schema: z.ZodType<DetermineLiability> = z.strictObject(fields);
const eventSchema: z.ZodType<LiabilityDetermined> = z.strictObject({ ...fields, responsibility });

/** Rule 5: a finding is never changed, only superseded, with a reason and an approval. */
const isTheFirst: Rule<DetermineLiability> = ({ state }) =>
  state.liability.findings
    .filter(({ supersededBy }) => supersededBy === null)
    .map(({ id }) => ({
      rule: "liability",
      code: "already-determined",
      field: "type",
      problem: `finding ${id} stands`,
      remedy: "Use ReviseLiability, with the reason and who approves it.",
    }));

/** `DetermineLiability` records `LiabilityDetermined`: when that is possible, and what it changes. */
export const determineLiability: Step<"DetermineLiability", "LiabilityDetermined"> = defineStep({
  command: "DetermineLiability",
  event: "LiabilityDetermined",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isTheFirst, ...determinationRules],
  recorded: {
    schema: eventSchema,
    from: ({ data }) => ({ ...data, responsibility: responsibilityOf(data.parties) }),
    derived: ["responsibility"],
  },
  evolve(draft, event) {
    const { finding, parties, responsibility } = event.data;
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
