import type { Instant } from "@complaint-ledger/event-sourcing";
import type { AuditCode } from "./audit-codes.ts";

/** Something an auditor has to look at. */
export interface AuditFinding {
  readonly complaintId: string;
  readonly code: AuditCode;
  /** When what is wrong happened, or since when something is owed. UTC. */
  readonly at: Instant;
  /** Ids of the findings, appeals and sanctions it is about, the one at fault first. */
  readonly subjects: readonly string[];
  /** Present where it rests on a year whose holidays are not announced yet. */
  readonly provisional?: true;
  /** What is wrong, in one sentence. */
  readonly sentence: string;
}

/** What a check finds: everything but whose complaint it is. */
export type Remark = Omit<AuditFinding, "complaintId">;
