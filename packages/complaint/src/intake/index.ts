import type { Step } from "../step.ts";
import { acceptComplaint, type ComplaintAccepted } from "./accept-complaint.ts";
import { acknowledgeComplaint, type ComplaintAcknowledged } from "./acknowledge-complaint.ts";
import { changeDemand, type DemandChanged } from "./change-demand.ts";
import type { Classification, Reclassification } from "./classification.ts";
import { classifyComplaint } from "./classify-complaint.ts";
import { confirmRecord, type RecordConfirmed } from "./confirm-record.ts";
import { correctRecord, type RecordCorrected } from "./correct-record.ts";
import { linkComplaint, type ComplaintLinked } from "./link-complaint.ts";
import { lodgeComplaint, type ComplaintLodged } from "./lodge-complaint.ts";
import { notAcceptComplaint, type ComplaintNotAccepted } from "./not-accept-complaint.ts";
import { raiseEarlyWarning, type EarlyWarningRaised } from "./raise-early-warning.ts";
import { reclassifyComplaint } from "./reclassify-complaint.ts";
import { revokeLink, type LinkRevoked } from "./revoke-link.ts";
import { withdrawComplaint, type ComplaintWithdrawn } from "./withdraw-complaint.ts";

export type {
  Classification,
  ComplaintAccepted,
  ComplaintAcknowledged,
  ComplaintLinked,
  ComplaintLodged,
  ComplaintNotAccepted,
  ComplaintWithdrawn,
  DemandChanged,
  EarlyWarningRaised,
  LinkRevoked,
  Reclassification,
  RecordConfirmed,
  RecordCorrected,
};

/** Commands that put a complaint on record, and their payloads. */
export interface IntakeCommands {
  readonly RaiseEarlyWarning: EarlyWarningRaised;
  readonly LodgeComplaint: ComplaintLodged;
  readonly ConfirmRecord: RecordConfirmed;
  readonly CorrectRecord: RecordCorrected;
  readonly ChangeDemand: DemandChanged;
  readonly AcknowledgeComplaint: ComplaintAcknowledged;
  readonly AcceptComplaint: ComplaintAccepted;
  readonly NotAcceptComplaint: ComplaintNotAccepted;
  readonly ClassifyComplaint: Classification;
  readonly ReclassifyComplaint: Reclassification;
  readonly LinkComplaint: ComplaintLinked;
  readonly RevokeLink: LinkRevoked;
  readonly WithdrawComplaint: ComplaintWithdrawn;
}

/** Events of intake, and their payloads. */
export interface IntakeEvents {
  readonly EarlyWarningRaised: EarlyWarningRaised;
  readonly ComplaintLodged: ComplaintLodged;
  readonly RecordConfirmed: RecordConfirmed;
  readonly RecordCorrected: RecordCorrected;
  readonly DemandChanged: DemandChanged;
  readonly ComplaintAcknowledged: ComplaintAcknowledged;
  readonly ComplaintAccepted: ComplaintAccepted;
  readonly ComplaintNotAccepted: ComplaintNotAccepted;
  readonly ComplaintClassified: Classification;
  readonly ComplaintReclassified: Reclassification;
  readonly ComplaintLinked: ComplaintLinked;
  readonly LinkRevoked: LinkRevoked;
  readonly ComplaintWithdrawn: ComplaintWithdrawn;
}

/** Steps of intake. */
export const intakeSteps: readonly Step[] = [
  raiseEarlyWarning,
  lodgeComplaint,
  confirmRecord,
  correctRecord,
  changeDemand,
  acknowledgeComplaint,
  acceptComplaint,
  notAcceptComplaint,
  classifyComplaint,
  reclassifyComplaint,
  linkComplaint,
  revokeLink,
  withdrawComplaint,
];
