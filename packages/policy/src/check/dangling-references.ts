import type { PolicyProblemCode, PolicyProblem } from "../policy-problem.ts";
import { policyReferenceSchema } from "../schema/policy-reference-schema.ts";
import { placesOf, soundPlacesOf } from "./places.ts";

/** Names that must be declared elsewhere in the policy. */
interface NameReference {
  readonly from: string;
  readonly to: string;
  readonly what: string;
  /** Whether a policy that declares none of them takes any. */
  readonly anyIfNone: boolean;
}

const nameReferences: readonly NameReference[] = [
  { from: "clocks.*.appliesTo.classes.*", to: "classes.*.id", what: "class", anyIfNone: false },
  { from: "clocks.*.appliesTo.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "clocks.*.appliesTo.natures.*", to: "natures.*", what: "nature", anyIfNone: true },
  { from: "clocks.*.appliesTo.channels.*", to: "channels.*", what: "channel", anyIfNone: true },
  { from: "clocks.*.exceptFor.classes.*", to: "classes.*.id", what: "class", anyIfNone: false },
  { from: "clocks.*.exceptFor.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "clocks.*.exceptFor.natures.*", to: "natures.*", what: "nature", anyIfNone: true },
  { from: "clocks.*.exceptFor.channels.*", to: "channels.*", what: "channel", anyIfNone: true },
  { from: "classes.*.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "remedyAdvice.*.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "remedyAdvice.*.natures.*", to: "natures.*", what: "nature", anyIfNone: true },
  { from: "remedyAdvice.*.causes.*", to: "causes.*", what: "cause", anyIfNone: true },
  { from: "liabilityRules.*.when.classes.*", to: "classes.*.id", what: "class", anyIfNone: false },
  { from: "liabilityRules.*.when.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "liabilityRules.*.when.natures.*", to: "natures.*", what: "nature", anyIfNone: true },
  { from: "liabilityRules.*.when.causes.*", to: "causes.*", what: "cause", anyIfNone: true },
  { from: "liabilityRules.*.when.rootCauses.*", to: "causes.*", what: "cause", anyIfNone: true },
  { from: "liabilityRules.*.exceptFor.classes.*", to: "classes.*.id", what: "class", anyIfNone: false },
  { from: "liabilityRules.*.exceptFor.categories.*", to: "categories.*", what: "category", anyIfNone: true },
  { from: "liabilityRules.*.exceptFor.natures.*", to: "natures.*", what: "nature", anyIfNone: true },
  { from: "liabilityRules.*.exceptFor.causes.*", to: "causes.*", what: "cause", anyIfNone: true },
  { from: "liabilityRules.*.exceptFor.rootCauses.*", to: "causes.*", what: "cause", anyIfNone: true },
  // An approver without a limit could approve nothing: rule 3 wants one whose limit covers the offer.
  { from: "approverRoles.*", to: "approvalLimits.*.role", what: "approval limit for", anyIfNone: true },
];

/** Every name and reference that leads nowhere. */
export function danglingReferences(value: unknown): readonly PolicyProblem<PolicyProblemCode>[] {
  return [
    ...nameReferences.flatMap((reference) => danglingNames(value, reference)),
    ...danglingQuestionnaires(value, "progress"),
    ...danglingQuestionnaires(value, "outcome"),
  ];
}

function danglingNames(value: unknown, reference: NameReference): readonly PolicyProblem<PolicyProblemCode>[] {
  const { from, to, what, anyIfNone } = reference;
  const declared = new Set(placesOf(value, to).map((place) => place.value));
  if (anyIfNone && declared.size === 0) return [];
  return placesOf(value, from).flatMap(({ path, value: name }) =>
    typeof name !== "string" || declared.has(name) ? [] : [unknownReference(path, `${what} ${name}`)],
  );
}

function danglingQuestionnaires(value: unknown, purpose: string): readonly PolicyProblem<PolicyProblemCode>[] {
  const declared = placesOf(value, "questionnaires.*").map(({ value: questionnaire }) => identityOf(questionnaire));
  return soundPlacesOf(value, `callbacks.questionnaires.${purpose}`, policyReferenceSchema).flatMap(
    ({ path, value: reference }) =>
      declared.includes(identityOf(reference))
        ? []
        : [unknownReference(path, `questionnaire ${reference.id} version ${reference.version}`)],
  );
}

function identityOf(versioned: unknown): string {
  return JSON.stringify(["id", "version"].map((key) => placesOf(versioned, key)[0]?.value));
}

function unknownReference(field: string, what: string): PolicyProblem<PolicyProblemCode> {
  return {
    code: "unknown-reference",
    field,
    problem: `this policy has no ${what}`,
    remedy: "Declare it in this policy, or correct the name.",
  };
}
