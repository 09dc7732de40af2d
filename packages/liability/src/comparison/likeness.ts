import { categoryOf, responsibilityOf, type LiableParty } from "@complaint-ledger/complaint";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { standingFindingOf } from "../findings/superseding.ts";

/** What two cases can be alike in. */
export type Likeness =
  /** The policies that govern them, by id. */
  | "policies"
  | "class"
  | "category"
  /** As found; as reported while no root cause was found. */
  | "cause"
  | "nature"
  | "about"
  | "severity"
  | "validity"
  /** By the finding that stands. */
  | "responsibility"
  | "degreeOfOwnFault"
  /** Which kind of party holds most of the fault. */
  | "mainParty";

/** All likenesses, in the order of {@link Likeness}. */
export const likenesses: readonly Likeness[] = [
  "policies",
  "class",
  "category",
  "cause",
  "nature",
  "about",
  "severity",
  "validity",
  "responsibility",
  "degreeOfOwnFault",
  "mainParty",
];

/**
 * What makes cases like ones unless somebody says otherwise. That like cases get like penalties and like outcomes is of the
 * post branch procedure (七原则之四 诚信公平: 如遇同类客户纠纷,处罚尺度应一致,处理结果大体一致); which cases are like it leaves
 * open. That they are of the same policies and kind, from the same cause, with the same fault found, is ours.
 */
export const usualLikenesses: readonly Likeness[] = [
  "policies",
  "class",
  "category",
  "cause",
  "nature",
  "about",
  "responsibility",
  "degreeOfOwnFault",
  "mainParty",
];

/** What a case is in one respect; null where nothing is on record. Several values are joined in code-unit order. */
export function likenessOf(likeness: Likeness, row: LiabilityRow): string | null {
  const { classification } = row.circumstances;
  switch (likeness) {
    case "policies":
      return joined(row.circumstances.policies.map(({ id }) => id));
    case "class":
    case "nature":
    case "about":
    case "severity":
    case "validity":
      return classification?.[likeness] ?? null;
    case "category":
      return categoryOf(row.circumstances);
    case "cause":
      return joined(row.rootCauses.map(({ cause }) => cause)) ?? classification?.cause ?? null;
    case "responsibility": {
      const finding = standingFindingOf(row);
      return finding === null ? null : responsibilityOf(finding.parties);
    }
    case "degreeOfOwnFault":
      return standingFindingOf(row)?.degreeOfOwnFault ?? null;
    case "mainParty":
      return joined(mainKinds(standingFindingOf(row)?.parties ?? []));
  }
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].toSorted().join(" + ");
}

function mainKinds(parties: readonly LiableParty[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { kind, weight } of parties) weights.set(kind, (weights.get(kind) ?? 0) + weight);
  const most = Math.max(...weights.values());
  return [...weights].filter(([, weight]) => weight === most).map(([kind]) => kind);
}
