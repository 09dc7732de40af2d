import {
  callbackFindings,
  callbackTrail,
  trailOf,
  type CallbackFinding,
  type CallbackTrail,
} from "@complaint-ledger/callbacks";
import { complaintStream } from "@complaint-ledger/complaint";
import {
  findingsOf,
  liabilityAudit,
  liabilityClassification,
  unwrittenRow,
  type AuditFinding,
  type Findings,
} from "@complaint-ledger/liability";
import { procedures } from "@complaint-ledger/regimes";
import { assessComplaint, slaCompliance, type ComplaintAssessment } from "@complaint-ledger/sla";
import type { Ledger } from "complaint-ledger";
import { calendars } from "./stage.ts";

/** What the three read models say of one complaint, and what an auditor would remark. */
export interface ThreeAnswers {
  /** Was every time limit kept? */
  readonly sla: ComplaintAssessment | undefined;
  /** Who is liable? */
  readonly liability: { readonly findings: Findings; readonly remarks: readonly AuditFinding[] };
  /** Did we go back, and what was said? */
  readonly callbacks: { readonly trail: CallbackTrail; readonly remarks: readonly CallbackFinding[] };
}

/** Asks the three read models about a complaint, as of an instant (UTC). */
export async function threeAnswers(ledger: Ledger, complaintId: string, asOf: string): Promise<ThreeAnswers> {
  const stream = complaintStream(complaintId);
  const rules = { policies: procedures, calendars, asOf };
  const sla = (await ledger.projectRows(slaCompliance, { asOf })).get(stream) ?? slaCompliance.initial;
  const liability = (await ledger.projectRows(liabilityClassification, { asOf })).get(stream) ?? unwrittenRow;
  const callbacks = (await ledger.projectRows(callbackTrail, { asOf })).get(stream) ?? callbackTrail.initial;
  return {
    sla: assessComplaint(sla, rules),
    liability: { findings: findingsOf(liability), remarks: liabilityAudit([liability], rules).findings },
    callbacks: { trail: trailOf(callbacks), remarks: callbackFindings([callbacks], rules).findings },
  };
}
