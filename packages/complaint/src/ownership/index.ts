import type { Step } from "../step.ts";
import { assignHandler, type HandlerAssigned } from "./assign-handler.ts";
import { assignHandlingUnit, type HandlingUnitAssigned } from "./assign-handling-unit.ts";
import { declareEmergency, type EmergencyDeclared, type EmergencyKind } from "./declare-emergency.ts";
import { escalateComplaint, type ComplaintEscalated, type FilePart } from "./escalate-complaint.ts";
import { issuePublicStatement, type PublicStatementIssued } from "./issue-public-statement.ts";
import { notifyAuthority, type AuthorityNotified } from "./notify-authority.ts";
import { openJointHandling, type HandlingParty, type JointHandlingOpened } from "./open-joint-handling.ts";
import { transferComplaint, type ComplaintTransferred } from "./transfer-complaint.ts";
import { urgeHandling, type HandlingUrged } from "./urge-handling.ts";

export type {
  AuthorityNotified,
  ComplaintEscalated,
  ComplaintTransferred,
  EmergencyDeclared,
  EmergencyKind,
  FilePart,
  HandlerAssigned,
  HandlingParty,
  HandlingUnitAssigned,
  HandlingUrged,
  JointHandlingOpened,
  PublicStatementIssued,
};

/** Commands about who owns a complaint, and their payloads. */
export interface OwnershipCommands {
  readonly AssignHandler: HandlerAssigned;
  readonly AssignHandlingUnit: HandlingUnitAssigned;
  readonly TransferComplaint: ComplaintTransferred;
  readonly EscalateComplaint: ComplaintEscalated;
  readonly UrgeHandling: HandlingUrged;
  readonly OpenJointHandling: JointHandlingOpened;
  readonly DeclareEmergency: EmergencyDeclared;
  readonly NotifyAuthority: AuthorityNotified;
  readonly IssuePublicStatement: PublicStatementIssued;
}

/** Events about who owns a complaint, and their payloads. */
export interface OwnershipEvents {
  readonly HandlerAssigned: HandlerAssigned;
  readonly HandlingUnitAssigned: HandlingUnitAssigned;
  readonly ComplaintTransferred: ComplaintTransferred;
  readonly ComplaintEscalated: ComplaintEscalated;
  readonly HandlingUrged: HandlingUrged;
  readonly JointHandlingOpened: JointHandlingOpened;
  readonly EmergencyDeclared: EmergencyDeclared;
  readonly AuthorityNotified: AuthorityNotified;
  readonly PublicStatementIssued: PublicStatementIssued;
}

/** Steps about who owns a complaint. */
export const ownershipSteps: readonly Step[] = [
  assignHandler,
  assignHandlingUnit,
  transferComplaint,
  escalateComplaint,
  urgeHandling,
  openJointHandling,
  declareEmergency,
  notifyAuthority,
  issuePublicStatement,
];
