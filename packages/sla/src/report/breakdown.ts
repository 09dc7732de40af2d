import { monthAt, policyAtHand, type RulesAtHand } from "@complaint-ledger/policy";
import type { Fact, UnitFact } from "../facts/fact.ts";
import type { SeenFacts } from "../facts/seen-facts.ts";
import { subjectAfter } from "../history/applies-to.ts";
import { governingVersions } from "../history/governing-versions.ts";

/** By what a report can be broken down. `month` is that of the lodging in the policy's zone. */
export type Breakdown = "handlingUnit" | "channel" | "category" | "severity" | "handler" | "policy" | "month";

/** All breakdowns, in the order of {@link Breakdown}. */
export const breakdowns: readonly Breakdown[] = [
  "handlingUnit",
  "channel",
  "category",
  "severity",
  "handler",
  "policy",
  "month",
];

/**
 * The groups a complaint stands in: one, which is null where nothing is on record; of policies, each that it is pinned to.
 */
export function groupsOf(by: Breakdown, seen: SeenFacts, rules: RulesAtHand): readonly (string | null)[] {
  const { happened: facts } = seen;
  switch (by) {
    case "handlingUnit":
      return [unitAfter(facts)];
    case "handler":
      return [handlerAfter(facts)];
    case "channel":
    case "category":
    case "severity":
      return [subjectAfter(facts)?.[by] ?? null];
    case "policy": {
      const ids = new Set(governingVersions(seen).map(({ id }) => id));
      return ids.size > 0 ? [...ids] : [null];
    }
    case "month":
      return [monthOf(seen, rules)];
  }
}

function unitAfter(facts: readonly Fact[]): string | null {
  return facts.findLast(isOfUnit)?.unit ?? null;
}

function isOfUnit(fact: Fact): fact is UnitFact {
  return fact.event === "HandlingUnitAssigned" || fact.event === "ComplaintTransferred";
}

/** A transfer to another unit leaves the handler behind, until that unit names one. */
function handlerAfter(facts: readonly Fact[]): string | null {
  let unit: string | null = null;
  let handler: string | null = null;
  for (const fact of facts) {
    if (fact.event === "HandlerAssigned") ({ handler } = fact);
    if (fact.event === "ComplaintTransferred" && fact.unit !== unit) handler = null;
    if (isOfUnit(fact)) ({ unit } = fact);
  }
  return handler;
}

function monthOf(seen: SeenFacts, rules: RulesAtHand): string | null {
  const lodged = seen.happened.find((fact) => fact.event === "ComplaintLodged");
  const [first] = governingVersions(seen);
  if (lodged === undefined || first === undefined) return null;
  return monthAt(lodged.at, policyAtHand(rules, first).timeZone);
}
