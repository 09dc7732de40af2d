import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { appealsOf, type Appeal } from "../findings/appeals-of.ts";
import { sanctionsOf, type Sanction } from "../findings/sanctions-of.ts";
import type { Remark } from "./audit-finding.ts";

/** A complaint as checks look at it. */
export interface AuditSubject {
  readonly row: LiabilityRow;
  readonly appeals: readonly Appeal[];
  readonly sanctions: readonly Sanction[];
  /** UTC. */
  readonly asOf: Instant;
  readonly rules: RulesAtHand;
}

/** Looks at a complaint for one kind of fault, or a few that belong together. */
export type AuditCheck = (subject: AuditSubject) => readonly Remark[];

/** A complaint made ready for checks. */
export function auditSubject(row: LiabilityRow, asOf: Instant, rules: RulesAtHand): AuditSubject {
  return { row, appeals: appealsOf(row), sanctions: sanctionsOf(row), asOf, rules };
}
