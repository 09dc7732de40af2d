import { isSamePerson } from "@complaint-ledger/complaint";
import { isRevision, type Revision } from "../findings/superseding.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck } from "./audit-subject.ts";

/** A revision is approved, */
export const revisionIsApproved: AuditCheck = ({ row }) =>
  row.findings
    .filter(isRevision)
    .filter(({ revision }) => revision.approvedBy === null)
    .map(({ finding, at, revision }) => ({
      code: "revision-not-approved",
      at,
      subjects: [finding, revision.supersedes],
      sentence: `finding ${finding} supersedes ${revision.supersedes}, and nobody approved it`,
    }));

/** Rule 2: and not by whoever determined the new finding or the old one, nor by somebody in their place. */
export const approverDidNotClassify: AuditCheck = ({ row }) =>
  row.findings.filter(isRevision).flatMap((revised): readonly Remark[] => {
    const { approvedBy } = revised.revision;
    if (approvedBy === null) return [];
    const superseded = row.findings.filter((earlier) => isSupersededBy(earlier, revised));
    return [revised, ...superseded]
      .filter(({ by }) => isSamePerson(approvedBy, by))
      .map(({ finding, by }): Remark => ({
        code: "approver-classified",
        at: revised.at,
        subjects: [revised.finding, finding],
        sentence: `${approvedBy.id} approved finding ${revised.finding}, and ${by.id} determined finding ${finding}, which is the same person`,
      }));
  });

function isSupersededBy(earlier: { readonly finding: string; readonly entry: number }, later: Revision): boolean {
  return earlier.finding === later.revision.supersedes && earlier.entry < later.entry;
}
