import type { Step } from "../step.ts";
import { attachEvidence, type EvidenceAttached, type EvidenceKind } from "./attach-evidence.ts";
import { findRootCause, type RootCauseFound } from "./find-root-cause.ts";
import { issueContactSheet, type ContactSheetIssued } from "./issue-contact-sheet.ts";
import { mediateCountermeasure, type CountermeasureMediated } from "./mediate-countermeasure.ts";
import { receiveInformation, type InformationReceived, type InformationSource } from "./receive-information.ts";
import { rejectCountermeasure, type CountermeasureRejected } from "./reject-countermeasure.ts";
import { requestCountermeasure, type CountermeasureRequested } from "./request-countermeasure.ts";
import { requestInformation, type InformationRequested } from "./request-information.ts";
import { submitCountermeasure, type CountermeasureSubmitted } from "./submit-countermeasure.ts";
import { takeStatement, type StatementTaken } from "./take-statement.ts";

export type {
  ContactSheetIssued,
  CountermeasureMediated,
  CountermeasureRejected,
  CountermeasureRequested,
  CountermeasureSubmitted,
  EvidenceAttached,
  EvidenceKind,
  InformationReceived,
  InformationRequested,
  InformationSource,
  RootCauseFound,
  StatementTaken,
};

/** Commands of the investigation, and their payloads. */
export interface InvestigationCommands {
  readonly TakeStatement: StatementTaken;
  readonly AttachEvidence: EvidenceAttached;
  readonly RequestInformation: InformationRequested;
  readonly ReceiveInformation: InformationReceived;
  readonly IssueContactSheet: ContactSheetIssued;
  readonly RequestCountermeasure: CountermeasureRequested;
  readonly SubmitCountermeasure: CountermeasureSubmitted;
  readonly RejectCountermeasure: CountermeasureRejected;
  readonly MediateCountermeasure: CountermeasureMediated;
  readonly FindRootCause: RootCauseFound;
}

/** Events of the investigation, and their payloads. */
export interface InvestigationEvents {
  readonly StatementTaken: StatementTaken;
  readonly EvidenceAttached: EvidenceAttached;
  readonly InformationRequested: InformationRequested;
  readonly InformationReceived: InformationReceived;
  readonly ContactSheetIssued: ContactSheetIssued;
  readonly CountermeasureRequested: CountermeasureRequested;
  readonly CountermeasureSubmitted: CountermeasureSubmitted;
  readonly CountermeasureRejected: CountermeasureRejected;
  readonly CountermeasureMediated: CountermeasureMediated;
  readonly RootCauseFound: RootCauseFound;
}

/** Steps of the investigation. */
export const investigationSteps: readonly Step[] = [
  takeStatement,
  attachEvidence,
  requestInformation,
  receiveInformation,
  issueContactSheet,
  requestCountermeasure,
  submitCountermeasure,
  rejectCountermeasure,
  mediateCountermeasure,
  findRootCause,
];
