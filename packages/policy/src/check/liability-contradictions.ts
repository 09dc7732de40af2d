import type { LiabilityRole, ProposedParty } from "../liability-rule.ts";
import type { PolicyProblem } from "../policy-problem.ts";
import { proposedPartySchema } from "../schema/liability-rule-schema.ts";
import { contradiction } from "./contradiction.ts";
import { placesOf, soundPlacesOf, type Place } from "./places.ts";

type Contradictions = readonly PolicyProblem<"contradiction">[];

/** Rules of liability that are never proposed, or whose proposal the complaint's own rules would refuse. */
export function liabilityContradictions(value: unknown): Contradictions {
  return [
    ...placesOf(value, "liabilityRules.*.exceptFor").flatMap(excepted),
    ...placesOf(value, "liabilityRules.*.propose").flatMap(degreeWithoutShare),
  ];
}

function excepted({ path, value: conditions }: Place<unknown>): Contradictions {
  if (typeof conditions !== "object" || conditions === null || Object.keys(conditions).length > 0) return [];
  return [contradiction(path, "excepts every case", "Say which cases are excepted, or remove it.")];
}

function degreeWithoutShare({ path, value: fault }: Place<unknown>): Contradictions {
  const parties = soundPlacesOf(fault, "parties.*", proposedPartySchema).map((place) => place.value);
  if (placesOf(fault, "degreeOfOwnFault").length === 0 || parties.length === 0 || parties.some(isOurs)) return [];
  return [
    contradiction(
      `${path}.degreeOfOwnFault`,
      "a degree of own fault is proposed, but neither a unit nor a person of ours holds a share",
      "Leave the degree out, or name who of ours is liable.",
    ),
  ];
}

const othersRoles: readonly LiabilityRole[] = ["complainant", "supplier", "otherCompany"];

function isOurs({ who }: ProposedParty): boolean {
  return typeof who === "string" ? !othersRoles.includes(who) : who.kind === "unit" || who.kind === "person";
}
