import type { SanctionProposed } from "@complaint-ledger/complaint";
import type { Money } from "@complaint-ledger/policy";

/**
 * Figures on a set of complaints, by the finding that stands for each. Shares are in thousandths of complaints: 1000 is
 * the whole fault of one complaint.
 */
export interface LiabilityFigures {
  /** Complaints lodged; the next four add up to it. */
  readonly complaints: number;
  readonly withoutFinding: number;
  /** By rule 5 from the parties, whatever the event says. */
  readonly atFault: number;
  readonly notAtFault: number;
  readonly undetermined: number;
  /** Complaints whose finding names who holds the fault. The next two add up to a thousand times this. */
  readonly withShares: number;
  /** What our own side (units and staff) holds. */
  readonly ownPermille: number;
  readonly othersPermille: number;
  /** Complaints of which a finding was superseded. */
  readonly revised: number;
  readonly appeals: AppealFigures;
  /** Each kind: reward, deduction, administrative. */
  readonly sanctions: readonly SanctionFigures[];
  /** What was recovered of losses, by currency. */
  readonly recovered: readonly Money[];
}

/** How many appeals there are; the last four add up to the first. */
export interface AppealFigures {
  readonly lodged: number;
  readonly open: number;
  readonly upheld: number;
  readonly partlyUpheld: number;
  readonly dismissed: number;
}

/** How many sanctions of a kind there are, by how far they came; the six add up to `sanctions`. */
export interface SanctionFigures {
  readonly kind: SanctionProposed["kind"];
  readonly sanctions: number;
  readonly proposed: number;
  readonly approved: number;
  readonly executed: number;
  readonly published: number;
  readonly withdrawn: number;
  readonly reversed: number;
  /** What those come to that were executed and not reversed, by currency. */
  readonly inForce: readonly Money[];
}
