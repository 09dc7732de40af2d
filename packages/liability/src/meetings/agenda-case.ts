import { responsibilityOf, type Responsibility } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { sanctionsOf, type Sanction } from "../findings/sanctions-of.ts";
import { sharesOf, type Share } from "../findings/share.ts";
import { standingFindingOf } from "../findings/superseding.ts";

/** A closed serious case as a review meeting sees it. */
export interface AgendaCase {
  readonly complaintId: string;
  readonly severity: "serious" | "major";
  /** UTC. */
  readonly closedAt: Instant;
  readonly outcome: ClosingOutcome | null;
  /** Causes found. */
  readonly causes: readonly string[];
  /** Null: who is liable is still to be determined. */
  readonly finding: AgendaFinding | null;
  readonly sanctions: readonly Pick<Sanction, "sanction" | "against" | "role" | "kind" | "status" | "findingStands">[];
  /** Ids of all meetings that reviewed it. */
  readonly meetings: readonly string[];
  /** Whether a meeting did, or it was looked back on otherwise, since it was last closed. */
  readonly reviewed: boolean;
}

/** The finding that stands. */
export interface AgendaFinding {
  readonly finding: string;
  readonly responsibility: Responsibility;
  readonly shares: readonly Share[];
}

/** When a meeting reviewed a case. */
export interface Review {
  readonly meeting: string;
  /** UTC. */
  readonly at: Instant;
}

/** A case with the meetings that reviewed it; undefined if it is not closed, or was not last classified as serious or major. */
export function agendaCase(row: LiabilityRow, reviews: readonly Review[]): AgendaCase | undefined {
  const { closedAt, classification } = row.circumstances;
  const severity = classification?.severity;
  if (closedAt === null || severity === undefined || severity === "minor") return undefined;
  return {
    complaintId: row.complaintId,
    severity,
    closedAt,
    outcome: row.closings.at(-1)?.outcome ?? null,
    causes: [...new Set(row.rootCauses.map(({ cause }) => cause))],
    finding: agendaFinding(row),
    sanctions: sanctionsOf(row).map(({ sanction, against, role, kind, status, findingStands }) => ({
      sanction,
      against,
      role,
      kind,
      status,
      findingStands,
    })),
    meetings: reviews.map(({ meeting }) => meeting),
    reviewed: [...reviews, ...row.caseReviews].some(({ at }) => at >= closedAt),
  };
}

function agendaFinding(row: LiabilityRow): AgendaFinding | null {
  const finding = standingFindingOf(row);
  if (finding === null) return null;
  const { parties } = finding;
  return { finding: finding.finding, responsibility: responsibilityOf(parties), shares: sharesOf(parties) };
}
