import * as fc from "fast-check";
import { evidenceKinds } from "../evidence-kind.ts";
import {
  liabilityRoles,
  type LiabilityConditions,
  type LiabilityRule,
  type ProposedFault,
  type ProposedParty,
} from "../liability-rule.ts";
import { name, text } from "./valid-parts.ts";

/** What the policy around a rule declares. */
interface Declared {
  readonly classes: readonly string[];
  readonly categories: readonly string[];
  readonly natures: readonly string[];
  readonly causes: readonly string[];
}

/** Rules of liability that fit a policy which declares just this. */
export function liabilityRules(declared: Declared): fc.Arbitrary<LiabilityRule[]> {
  return fc.uniqueArray(
    fc.record<LiabilityRule, keyof LiabilityRule>(
      {
        id: name,
        when: conditions(declared),
        exceptFor: conditions(declared).filter((except) => Object.keys(except).length > 0),
        propose: fc.oneof(fc.constant("undetermined" as const), fault),
        reference: fc.record({ document: name, clause: name }, { requiredKeys: ["document"] }),
        note: text,
      },
      { requiredKeys: ["id", "when", "propose", "reference", "note"] },
    ),
    { maxLength: 2, selector: ({ id }) => id },
  );
}

function conditions({ classes, categories, natures, causes }: Declared): fc.Arbitrary<LiabilityConditions> {
  return fc.record<LiabilityConditions, never>(
    {
      ...(classes.length > 0 && { classes: some(classes) }),
      ...(categories.length > 0 && { categories: some(categories) }),
      ...(natures.length > 0 && { natures: some(natures) }),
      ...(causes.length > 0 && { causes: some(causes), rootCauses: some(causes) }),
      about: some(["attitude", "quality"]),
      handledLate: fc.constant(true),
      validity: some(["founded", "partlyFounded", "unfounded"]),
      evidence: some(evidenceKinds),
    },
    { requiredKeys: [] },
  );
}

function some<Word>(words: readonly Word[]): fc.Arbitrary<Word[]> {
  return fc.subarray([...words], { minLength: 1 });
}

const party: fc.Arbitrary<ProposedParty> = fc.record({
  who: fc.oneof(
    fc.constantFrom(...liabilityRoles),
    fc.record({ kind: fc.constantFrom("unit", "person", "supplier", "customer", "thirdParty"), id: name }),
  ),
  weight: fc.integer({ min: 1, max: 5 }),
});

const ours: fc.Arbitrary<ProposedParty> = fc.record({
  who: fc.constantFrom("handler", "handlingUnit"),
  weight: fc.constantFrom(1, 1_000_000),
});

// A degree of own fault needs somebody of ours, who stands first here.
const fault: fc.Arbitrary<ProposedFault> = fc.record(
  {
    parties: fc.tuple(ours, fc.array(party, { maxLength: 2 })).map(([first, others]) => distinct([first, ...others])),
    degreeOfOwnFault: fc.constantFrom("slight", "gross"),
  },
  { requiredKeys: ["parties"] },
);

function distinct(parties: readonly ProposedParty[]): readonly ProposedParty[] {
  return [...new Map(parties.map((one) => [JSON.stringify(identityOf(one)), one])).values()];
}

function identityOf({ who }: ProposedParty): unknown {
  return typeof who === "string" ? who : [who.kind, who.id];
}
