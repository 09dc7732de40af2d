import { closingOutcomes } from "../closure-rule.ts";
import type { PolicyProblemCode, PolicyProblem } from "../policy-problem.ts";
import { placesOf, type Place } from "./places.ts";

/** A list whose members must differ: in the fields of `key`, or as a whole if it is empty. */
interface DistinctList {
  readonly list: string;
  readonly key: readonly string[];
}

const distinctLists: readonly DistinctList[] = [
  { list: "clocks", key: ["id"] },
  { list: "classes", key: ["id"] },
  { list: "questionnaires", key: ["id", "version"] },
  { list: "questionnaires.*.questions", key: ["id"] },
  { list: "questionnaires.*.questions.*.options", key: ["id"] },
  { list: "approvalLimits", key: ["role"] },
  { list: "approvalLimits.*.amounts", key: ["currency"] },
  { list: "liabilityRules", key: ["id"] },
  { list: "liabilityRules.*.propose.parties", key: ["who"] },
  { list: "liabilityRules.*.propose.parties", key: ["who.kind", "who.id"] },
  ...[
    ...closingOutcomes.map((outcome) => `closure.${outcome}`),
    "approvalLimits.*.remedies",
    "approverRoles",
    "callbacks.media",
    "categories",
    "causes",
    "channels",
    "classes.*.categories",
    "clocks.*.appliesTo.categories",
    "clocks.*.appliesTo.channels",
    "clocks.*.appliesTo.classes",
    "clocks.*.appliesTo.natures",
    "clocks.*.exceptFor.categories",
    "clocks.*.exceptFor.channels",
    "clocks.*.exceptFor.classes",
    "clocks.*.exceptFor.natures",
    "clocks.*.extension.approverRoles",
    "clocks.*.pauseReasons",
    "deferral.reasons",
    ...["when", "exceptFor"].flatMap((conditions) =>
      ["about", "categories", "causes", "classes", "evidence", "natures", "rootCauses", "validity"].map(
        (list) => `liabilityRules.*.${conditions}.${list}`,
      ),
    ),
    "milestones",
    "natures",
    "recordSignedBy",
    "refusedChannels",
    "remedyAdvice.*.categories",
    "remedyAdvice.*.causes",
    "remedyAdvice.*.natures",
    "remedyAdvice.*.remedies",
  ].map((list) => ({ list, key: [] })),
];

/** Every member of a list that repeats an earlier one. */
export function duplicates(value: unknown): readonly PolicyProblem<PolicyProblemCode>[] {
  return distinctLists.flatMap(({ list, key }) =>
    placesOf(value, list).flatMap((place) => repeatedMembers(place, key)),
  );
}

function repeatedMembers(list: Place<unknown>, key: readonly string[]): readonly PolicyProblem<PolicyProblemCode>[] {
  const seen = new Map<string, string>();
  return placesOf(list.value, "*").flatMap(({ path, value }) => {
    const parts = key.length === 0 ? [value] : key.map((field) => placesOf(value, field)[0]?.value);
    // What has no name or number to be told apart by is the schema's to report.
    if (!parts.every(isComparable)) return [];
    const identity = JSON.stringify(parts);
    const place = `${list.path}${path}`;
    const earlier = seen.get(identity);
    if (earlier === undefined) {
      seen.set(identity, place);
      return [];
    }
    const [first] = key;
    return [
      {
        code: "duplicate",
        field: first === undefined ? place : `${place}.${first}`,
        problem: `${parts.join(key.includes("version") ? " version " : " ")} stands already at ${earlier}`,
        remedy: "Remove one of them, or give it another name.",
      },
    ];
  });
}

function isComparable(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
