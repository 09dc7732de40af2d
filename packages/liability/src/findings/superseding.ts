import type { FindingFact, RevisionFact } from "../facts/finding-facts.ts";
import type { LiabilityRow } from "../facts/liability-row.ts";

/** A finding that replaces another. */
export interface Revision extends FindingFact {
  readonly revision: RevisionFact;
}

/** The revisions, in the order recorded, that superseded a finding; the rules allow one, raw history may hold more. */
export function supersedingOf(finding: FindingFact, { findings }: LiabilityRow): readonly Revision[] {
  return findings
    .filter(isRevision)
    .filter(({ entry, revision }) => revision.supersedes === finding.finding && entry > finding.entry);
}

/** Whether no revision superseded the finding. */
export function stands(finding: FindingFact, row: LiabilityRow): boolean {
  return supersedingOf(finding, row).length === 0;
}

/** The finding that stands; of several, which raw history may hold, the one recorded last; null if there is none. */
export function standingFindingOf(row: LiabilityRow): FindingFact | null {
  return row.findings.findLast((finding) => stands(finding, row)) ?? null;
}

/** Whether a finding replaces another. */
export function isRevision(finding: FindingFact): finding is Revision {
  return finding.revision !== null;
}
