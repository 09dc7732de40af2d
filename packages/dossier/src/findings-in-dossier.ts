import { sanctionMoney, type Finding } from "@complaint-ledger/liability";
import type { FindingInDossier } from "./dossier.ts";

/** The findings of a complaint, each with what came of it. */
export function findingsInDossier(history: readonly Finding[]): readonly FindingInDossier[] {
  return history.map((found) => ({
    finding: found.finding,
    standing: found.standing,
    responsibility: found.responsibility,
    parties: found.parties,
    degreeOfOwnFault: found.degreeOfOwnFault,
    basis: found.basis,
    evidence: found.evidence,
    determinedAt: found.at,
    determinedBy: found.by,
    supersededBy: found.supersededBy.map(({ finding }) => finding),
    supersedes: found.revision?.supersedes ?? null,
    reason: found.revision?.reason ?? null,
    approvedBy: found.revision?.approvedBy ?? null,
    appeal: found.revision?.appeal ?? null,
    disclosures: found.disclosures.map(({ to, at, medium }) => ({ to, at, medium })),
    appeals: found.appeals.map(({ appeal, appellant, at, status, decision }) => ({
      appeal,
      appellant,
      at,
      status,
      decidedAt: decision?.at ?? null,
    })),
    sanctions: found.sanctions.map((sanction) => ({
      sanction: sanction.sanction,
      against: sanction.against,
      kind: sanction.kind,
      amount: sanctionMoney(sanction),
      status: sanction.status,
    })),
  }));
}
