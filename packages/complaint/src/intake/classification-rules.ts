import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { Attempt } from "../step.ts";
import type { Violation } from "../violation.ts";
import type { Classification } from "./classification.ts";

/**
 * Classes, categories, causes and natures are those that the pinned policies list. A policy that lists none has no wish
 * of its own, and does not lift the wish of another.
 */
export function vocabularyViolations(
  { policies }: Attempt<unknown>,
  classification: Classification,
  field: string,
): readonly Violation[] {
  return [
    ...outside(classification.class, classIds(policies), `${field}.class`, "class"),
    ...outside(classification.category, listed(policies, "categories"), `${field}.category`, "category"),
    ...outside(classification.cause, listed(policies, "causes"), `${field}.cause`, "cause"),
    ...outside(classification.nature, listed(policies, "natures"), `${field}.nature`, "nature"),
  ];
}

function classIds(policies: readonly HandlingPolicy[]): readonly string[] {
  return policies.flatMap(({ classes }) => classes.map(({ id }) => id));
}

function listed(policies: readonly HandlingPolicy[], list: "categories" | "causes" | "natures"): readonly string[] {
  return policies.flatMap((policy) => policy[list] ?? []);
}

function outside(
  value: string | undefined,
  known: readonly string[],
  field: string,
  what: string,
): readonly Violation[] {
  if (value === undefined || known.length === 0 || known.includes(value)) return [];
  return [
    {
      rule: "policy",
      code: `unknown-${what}`,
      field,
      problem: `${value} is no ${what} of the pinned policies`,
      remedy: `Use one of: ${known.join(", ")}.`,
    },
  ];
}
