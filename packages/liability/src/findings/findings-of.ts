import { responsibilityOf, type Classification, type Responsibility } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { DisclosureFact, FindingFact } from "../facts/finding-facts.ts";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { appealsOf, type Appeal } from "./appeals-of.ts";
import { sanctionsOf, type Sanction } from "./sanctions-of.ts";
import { sharesOf, type Share } from "./share.ts";
import { standingFindingOf, supersedingOf, type Revision } from "./superseding.ts";

/** Who was found liable for a complaint, now and before; and, apart from that, what was reported. */
export interface Findings {
  readonly complaintId: string;
  /** The finding that stands; of several, which raw history may hold, the one recorded last. */
  readonly current: Finding | null;
  /** Every finding in the order recorded, the current one too. */
  readonly history: readonly Finding[];
  /** As reported; no finding changes it. */
  readonly reported: { readonly category: string | null; readonly classification: Classification | null };
  /** 对策单位: who works out a remedy, in the order asked. It says nothing of fault. */
  readonly countermeasureUnits: readonly string[];
  /** Appeals and sanctions whose finding is not on record. */
  readonly unfounded: { readonly appeals: readonly Appeal[]; readonly sanctions: readonly Sanction[] };
}

/** One finding: `by` classified it. */
export interface Finding extends FindingFact {
  readonly standing: boolean;
  /** By what it was superseded, and why; the rules allow one, raw history may hold more. */
  readonly supersededBy: readonly Superseded[];
  /** Worked out again from the parties, by rule 5. */
  readonly mainResponsibility: Responsibility;
  /** Whether the event says the same. */
  readonly responsibilityAgrees: boolean;
  readonly shares: readonly Share[];
  readonly disclosures: readonly DisclosureFact[];
  /** Appeals against this finding, and how they ended. */
  readonly appeals: readonly Appeal[];
  /** Sanctions that rest on this finding. */
  readonly sanctions: readonly Sanction[];
}

/** By which finding another was superseded. */
export interface Superseded extends Pick<Revision["revision"], "reason" | "approvedBy" | "appeal"> {
  readonly finding: string;
  /** UTC. */
  readonly at: Instant;
}

/**
 * A complaint's current finding and its whole history: shares, basis, who decided, who approved a revision, appeals and
 * how they ended, and which sanctions rest on what. As of the viewpoint up to which the row was folded.
 *
 * @example
 * const { current, reported } = findingsOf(row);
 * current?.mainResponsibility; // "atFault", whatever was reported
 */
export function findingsOf(row: LiabilityRow): Findings {
  const appeals = appealsOf(row);
  const sanctions = sanctionsOf(row);
  const known = new Set(row.findings.map(({ finding }) => finding));
  const history = row.findings.map((fact) => findingOf(fact, { row, appeals, sanctions }));
  const current = standingFindingOf(row);
  const units = [
    ...row.contactSheets.map(({ entry, countermeasureUnit }) => ({ entry, unit: countermeasureUnit })),
    ...row.countermeasures,
  ].toSorted((a, b) => a.entry - b.entry);
  return {
    complaintId: row.complaintId,
    current: history.find(({ entry }) => entry === current?.entry) ?? null,
    history,
    reported: {
      category: row.circumstances.reportedCategory,
      classification: row.circumstances.classification,
    },
    countermeasureUnits: [...new Set(units.map(({ unit }) => unit))],
    unfounded: {
      appeals: appeals.filter(({ finding }) => !known.has(finding)),
      sanctions: sanctions.filter(({ finding }) => !known.has(finding)),
    },
  };
}

interface Context {
  readonly row: LiabilityRow;
  readonly appeals: readonly Appeal[];
  readonly sanctions: readonly Sanction[];
}

function findingOf(fact: FindingFact, { row, appeals, sanctions }: Context): Finding {
  const superseding = supersedingOf(fact, row);
  const mainResponsibility = responsibilityOf(fact.parties);
  const ofThis = ({ finding }: { readonly finding: string }): boolean => finding === fact.finding;
  return {
    ...fact,
    standing: superseding.length === 0,
    supersededBy: superseding.map(({ finding, at, revision: { reason, approvedBy, appeal } }) => ({
      finding,
      at,
      reason,
      approvedBy,
      appeal,
    })),
    mainResponsibility,
    responsibilityAgrees: mainResponsibility === fact.responsibility,
    shares: sharesOf(fact.parties),
    disclosures: row.disclosures.filter(ofThis),
    appeals: appeals.filter(ofThis),
    sanctions: sanctions.filter(ofThis),
  };
}
