import { responsibilityOf, type PartyReference, type Responsibility } from "@complaint-ledger/complaint";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { RecoveryFact } from "../facts/sanction-facts.ts";
import { appealsOf, type Appeal } from "../findings/appeals-of.ts";
import { sanctionsOf, type Sanction } from "../findings/sanctions-of.ts";
import { sharesOf, type Share } from "../findings/share.ts";
import { isRevision, standingFindingOf } from "../findings/superseding.ts";

/** A complaint, or a party's part in it, as far as figures ask. */
export interface CountedComplaint {
  readonly responsibility: Responsibility | null;
  /** Of the finding that stands, all of them: what is own side's share is asked of the whole complaint. */
  readonly shares: readonly Share[];
  /** What of the shares the group holds that this is counted in. */
  readonly held: readonly Share[];
  readonly revised: boolean;
  readonly appeals: readonly Appeal[];
  readonly sanctions: readonly Sanction[];
  readonly recoveries: readonly RecoveryFact[];
}

/** The whole of a complaint. */
export function countedComplaint(row: LiabilityRow): CountedComplaint {
  const finding = standingFindingOf(row);
  const shares = sharesOf(finding?.parties ?? []);
  return {
    responsibility: finding === null ? null : responsibilityOf(finding.parties),
    shares,
    held: shares,
    revised: row.findings.some(isRevision),
    appeals: appealsOf(row),
    sanctions: sanctionsOf(row),
    recoveries: row.recoveries,
  };
}

/** What a complaint holds of the parties chosen: their shares, appeals, sanctions and what was recovered from them. */
export function partOf(whole: CountedComplaint, isChosen: (party: PartyReference) => boolean): CountedComplaint {
  return {
    ...whole,
    held: whole.shares.filter(isChosen),
    appeals: whole.appeals.filter(({ appellant }) => isChosen(appellant)),
    sanctions: whole.sanctions.filter(({ against }) => isChosen(against)),
    recoveries: whole.recoveries.filter(({ from }) => isChosen(from)),
  };
}

/** Everybody who has a part in a complaint, once each. */
export function partiesIn({ shares, appeals, sanctions, recoveries }: CountedComplaint): readonly PartyReference[] {
  const named: readonly PartyReference[] = [
    ...shares,
    ...appeals.map(({ appellant }) => appellant),
    ...sanctions.map(({ against }) => against),
    ...recoveries.map(({ from }) => from),
  ];
  return [...new Map(named.map(({ kind, id }) => [`${kind}:${id}`, { kind, id }])).values()];
}
