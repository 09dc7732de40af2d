import type { Step } from "../step.ts";
import { acceptSolution, type SolutionAccepted } from "./accept-solution.ts";
import { approveSolution, type SolutionApproved } from "./approve-solution.ts";
import { declineSolution, type SolutionDeclined } from "./decline-solution.ts";
import { deferReply, type ReplyDeferred } from "./defer-reply.ts";
import { executeRemedy, type RemedyExecuted } from "./execute-remedy.ts";
import { failRemedy, type RemedyFailed } from "./fail-remedy.ts";
import { instructRemedy, type RemedyInstructed } from "./instruct-remedy.ts";
import { issueReply, type ReplyIssued } from "./issue-reply.ts";
import { offerSolution, type SolutionOffered } from "./offer-solution.ts";
import { openClaim, type ClaimOpened } from "./open-claim.ts";
import { promiseDeadline, type DeadlinePromised } from "./promise-deadline.ts";
import { proposeSolution, type SolutionProposed } from "./propose-solution.ts";
import { refuseSolution, type SolutionRefused } from "./refuse-solution.ts";
import type { ProposedRemedy, SolutionOption } from "./solution-option.ts";

export type {
  ClaimOpened,
  DeadlinePromised,
  ProposedRemedy,
  RemedyExecuted,
  RemedyFailed,
  RemedyInstructed,
  ReplyDeferred,
  ReplyIssued,
  SolutionAccepted,
  SolutionApproved,
  SolutionDeclined,
  SolutionOffered,
  SolutionOption,
  SolutionProposed,
  SolutionRefused,
};

/** Commands that settle a complaint, and their payloads. */
export interface ResolutionCommands {
  readonly ProposeSolution: SolutionProposed;
  readonly ApproveSolution: SolutionApproved;
  readonly RefuseSolution: SolutionRefused;
  readonly OfferSolution: SolutionOffered;
  readonly AcceptSolution: SolutionAccepted;
  readonly DeclineSolution: SolutionDeclined;
  readonly IssueReply: ReplyIssued;
  readonly DeferReply: ReplyDeferred;
  readonly PromiseDeadline: DeadlinePromised;
  readonly OpenClaim: ClaimOpened;
  readonly InstructRemedy: RemedyInstructed;
  readonly ExecuteRemedy: RemedyExecuted;
  readonly FailRemedy: RemedyFailed;
}

/** Events of settling a complaint, and their payloads. */
export interface ResolutionEvents {
  readonly SolutionProposed: SolutionProposed;
  readonly SolutionApproved: SolutionApproved;
  readonly SolutionRefused: SolutionRefused;
  readonly SolutionOffered: SolutionOffered;
  readonly SolutionAccepted: SolutionAccepted;
  readonly SolutionDeclined: SolutionDeclined;
  readonly ReplyIssued: ReplyIssued;
  readonly ReplyDeferred: ReplyDeferred;
  readonly DeadlinePromised: DeadlinePromised;
  readonly ClaimOpened: ClaimOpened;
  readonly RemedyInstructed: RemedyInstructed;
  readonly RemedyExecuted: RemedyExecuted;
  readonly RemedyFailed: RemedyFailed;
}

/** Steps of settling a complaint. */
export const resolutionSteps: readonly Step[] = [
  proposeSolution,
  approveSolution,
  refuseSolution,
  offerSolution,
  acceptSolution,
  declineSolution,
  issueReply,
  deferReply,
  promiseDeadline,
  openClaim,
  instructRemedy,
  executeRemedy,
  failRemedy,
];
