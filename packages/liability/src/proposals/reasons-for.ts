import { categoryOf } from "@complaint-ledger/complaint";
import type { LiabilityConditions } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { Reason } from "./proposal.ts";

/** Why conditions hold in a case, and which kinds of evidence they still want. */
export interface Holding {
  readonly reasons: readonly Reason[];
  readonly missingEvidence: readonly string[];
}

/** Looks at each condition given; undefined if one other than evidence, which can still be attached, does not hold. */
export function reasonsFor(
  conditions: LiabilityConditions,
  row: LiabilityRow,
  handledLate: boolean,
): Holding | undefined {
  const reasons: Reason[] = [];
  for (const condition of firmConditions) {
    const wanted = conditions[condition];
    if (wanted === undefined) continue;
    const matching = told(condition, row, handledLate).filter(isAmong(wanted === true ? ["true"] : wanted));
    if (matching.length === 0) return undefined;
    reasons.push(...matching);
  }
  const { evidence = [] } = conditions;
  const onFile = told("evidence", row, handledLate).filter(isAmong(evidence));
  return {
    reasons: [...reasons, ...onFile],
    missingEvidence: evidence.filter((kind) => !onFile.some(({ value }) => value === kind)),
  };
}

type Condition = keyof LiabilityConditions;

const firmConditions: readonly Exclude<Condition, "evidence">[] = [
  "classes",
  "categories",
  "natures",
  "about",
  "validity",
  "causes",
  "rootCauses",
  "handledLate",
];

function isAmong(words: readonly string[]): (reason: Reason) => boolean {
  return ({ value }) => words.includes(value);
}

/** What the case says to a condition. */
function told(condition: Condition, row: LiabilityRow, handledLate: boolean): readonly Reason[] {
  const { classification } = row.circumstances;
  switch (condition) {
    case "classes":
      return classified(condition, classification?.class);
    case "categories":
      return category(row);
    case "natures":
      return classified(condition, classification?.nature);
    case "about":
      return classified(condition, classification?.about);
    case "validity":
      return classified(condition, classification?.validity);
    case "causes":
      return row.rootCauses.length > 0 ? causesFound(condition, row) : classified(condition, classification?.cause);
    case "rootCauses":
      return causesFound(condition, row);
    case "handledLate":
      return handledLate ? [{ condition, value: "true", from: "assessment", id: null }] : [];
    case "evidence":
      return row.evidence.map(({ evidence, kind }) => ({ condition, value: kind, from: "evidence", id: evidence }));
  }
}

function category({ circumstances }: LiabilityRow): readonly Reason[] {
  const value = categoryOf(circumstances);
  if (value === null) return [];
  const from = circumstances.classification?.category === undefined ? "report" : "classification";
  return [{ condition: "categories", value, from, id: null }];
}

function classified(condition: Condition, value: string | undefined): readonly Reason[] {
  return value === undefined ? [] : [{ condition, value, from: "classification", id: null }];
}

function causesFound(condition: Condition, { rootCauses }: LiabilityRow): readonly Reason[] {
  return rootCauses.map(({ rootCause, cause }) => ({ condition, value: cause, from: "rootCause", id: rootCause }));
}
