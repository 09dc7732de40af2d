import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { CommandType } from "./command.ts";
import { complaintCatalogue } from "./complaint-catalogue.ts";
import { complaintDecider } from "./complaint-decider.ts";
import { complaintEventTypes } from "./complaint-event-types.ts";
import type { ComplaintEventType } from "./events.ts";
import { personalSubjectOf } from "./fields/personal.ts";
import { steps } from "./steps.ts";

/** Which command records which event. The type makes this list complete; the test holds the steps to it. */
const commandOf: Readonly<Record<ComplaintEventType, CommandType>> = {
  EarlyWarningRaised: "RaiseEarlyWarning",
  ComplaintLodged: "LodgeComplaint",
  RecordConfirmed: "ConfirmRecord",
  RecordCorrected: "CorrectRecord",
  DemandChanged: "ChangeDemand",
  ComplaintAcknowledged: "AcknowledgeComplaint",
  ComplaintAccepted: "AcceptComplaint",
  ComplaintNotAccepted: "NotAcceptComplaint",
  ComplaintClassified: "ClassifyComplaint",
  ComplaintReclassified: "ReclassifyComplaint",
  ComplaintLinked: "LinkComplaint",
  LinkRevoked: "RevokeLink",
  ComplaintWithdrawn: "WithdrawComplaint",
  HandlerAssigned: "AssignHandler",
  HandlingUnitAssigned: "AssignHandlingUnit",
  ComplaintTransferred: "TransferComplaint",
  ComplaintEscalated: "EscalateComplaint",
  HandlingUrged: "UrgeHandling",
  JointHandlingOpened: "OpenJointHandling",
  EmergencyDeclared: "DeclareEmergency",
  AuthorityNotified: "NotifyAuthority",
  PublicStatementIssued: "IssuePublicStatement",
  StatementTaken: "TakeStatement",
  EvidenceAttached: "AttachEvidence",
  InformationRequested: "RequestInformation",
  InformationReceived: "ReceiveInformation",
  ContactSheetIssued: "IssueContactSheet",
  CountermeasureRequested: "RequestCountermeasure",
  CountermeasureSubmitted: "SubmitCountermeasure",
  CountermeasureRejected: "RejectCountermeasure",
  CountermeasureMediated: "MediateCountermeasure",
  RootCauseFound: "FindRootCause",
  LiabilityDetermined: "DetermineLiability",
  FindingDisclosed: "DiscloseFinding",
  LiabilityAppealed: "AppealLiability",
  LiabilityAppealDecided: "DecideLiabilityAppeal",
  LiabilityRevised: "ReviseLiability",
  SanctionProposed: "ProposeSanction",
  SanctionApproved: "ApproveSanction",
  SanctionExecuted: "ExecuteSanction",
  SanctionPublished: "PublishSanction",
  SanctionWithdrawn: "WithdrawSanction",
  SanctionReversed: "ReverseSanction",
  LossRecovered: "RecoverLoss",
  SolutionProposed: "ProposeSolution",
  SolutionApproved: "ApproveSolution",
  SolutionRefused: "RefuseSolution",
  SolutionOffered: "OfferSolution",
  SolutionAccepted: "AcceptSolution",
  SolutionDeclined: "DeclineSolution",
  ReplyIssued: "IssueReply",
  ReplyDeferred: "DeferReply",
  DeadlinePromised: "PromiseDeadline",
  ClaimOpened: "OpenClaim",
  RemedyInstructed: "InstructRemedy",
  RemedyExecuted: "ExecuteRemedy",
  RemedyFailed: "FailRemedy",
  CallbackScheduled: "ScheduleCallback",
  CallbackAttempted: "AttemptCallback",
  CallbackCompleted: "CompleteCallback",
  CallbackAbandoned: "AbandonCallback",
  DissatisfactionDisposed: "DisposeDissatisfaction",
  CorrectiveActionPlanned: "PlanCorrectiveAction",
  CorrectiveActionVerified: "VerifyCorrectiveAction",
  CaseReviewed: "ReviewCase",
  ComplaintClosed: "CloseComplaint",
  ComplaintReopened: "ReopenComplaint",
  ClockPaused: "PauseClock",
  ClockPauseRevised: "RevisePause",
  ClockResumed: "ResumeClock",
  ClockExtended: "ExtendClock",
  BreachWaived: "WaiveBreach",
  PolicyRebased: "RebasePolicy",
  MilestoneReached: "ReachMilestone",
};

describe("the steps of a complaint", () => {
  it("record each event of the catalogue by its own command", () => {
    expect(Object.fromEntries(steps.map(({ event, command }) => [event, command]))).toEqual(commandOf);
    expect(steps).toHaveLength(Object.keys(commandOf).length);
  });

  it("give the catalogue a schema and the decider a recipe for each event", () => {
    expect([...complaintCatalogue.types].sort()).toEqual(Object.keys(commandOf).sort());
    expect([...complaintCatalogue.types].sort()).toEqual([...complaintEventTypes].sort());
    expect(Object.keys(complaintDecider.evolve).sort()).toEqual(Object.keys(commandOf).sort());
  });

  it("mark a person's data only beside the id of the person", () => {
    for (const { event, eventSchema } of steps) {
      for (const { path, hasSubject } of personMarksIn(eventSchema, event, false)) {
        expect(hasSubject, path).toBe(true);
      }
    }
  });

  it("say how a name, a contact and every account of a complainant are personal", () => {
    const lodged = steps.find(({ event }) => event === "ComplaintLodged");
    const marks = lodged === undefined ? [] : [...marksIn(lodged.eventSchema, "data")];
    expect(marks).toEqual(
      expect.arrayContaining([
        "data.complainant.name",
        "data.complainant.contacts",
        "data.account.what",
        "data.account.where",
        "data.demand.wanted",
      ]),
    );
  });
});

interface PersonMark {
  readonly path: string;
  readonly hasSubject: boolean;
}

function* personMarksIn(schema: z.core.$ZodType, path: string, hasSubject: boolean): Generator<PersonMark> {
  const subject = personalSubjectOf(schema);
  if (subject === "person") yield { path, hasSubject };
  if (subject !== undefined) return;
  for (const [key, below, besideSubject] of childrenOf(schema, hasSubject)) {
    yield* personMarksIn(below, path + key, besideSubject);
  }
}

function* marksIn(schema: z.core.$ZodType, path: string): Generator<string> {
  if (personalSubjectOf(schema) !== undefined) yield path;
  else for (const [key, below] of childrenOf(schema, false)) yield* marksIn(below, path + key);
}

function* childrenOf(
  schema: z.core.$ZodType,
  hasSubject: boolean,
): Generator<readonly [string, z.core.$ZodType, boolean]> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      for (const [key, below] of Object.entries(def.shape)) yield [`.${key}`, below, "subject" in def.shape];
      return;
    case "array":
      yield ["", def.element, hasSubject];
      return;
    case "union":
      for (const option of def.options) yield ["", option, hasSubject];
      return;
    case "optional":
    case "nullable":
    case "readonly":
      yield ["", def.innerType, hasSubject];
      return;
    // Any other kind with something below it would hide marks from `personalFields` too.
    case "string":
    case "number":
    case "boolean":
    case "literal":
    case "enum":
    case "record":
      return;
    default:
      throw new Error(`personalFields does not look into ${def.type}`);
  }
}
