import type { Step } from "../step.ts";
import { closeComplaint, type ComplaintClosed } from "./close-complaint.ts";
import { planCorrectiveAction, type CorrectiveActionPlanned } from "./plan-corrective-action.ts";
import { reopenComplaint, type ComplaintReopened } from "./reopen-complaint.ts";
import { reviewCase, type CaseReviewed } from "./review-case.ts";
import { verifyCorrectiveAction, type CorrectiveActionVerified } from "./verify-corrective-action.ts";

export type { CaseReviewed, ComplaintClosed, ComplaintReopened, CorrectiveActionPlanned, CorrectiveActionVerified };

/** Commands that end a complaint or learn from it, and their payloads. */
export interface ClosingCommands {
  readonly PlanCorrectiveAction: CorrectiveActionPlanned;
  readonly VerifyCorrectiveAction: CorrectiveActionVerified;
  readonly ReviewCase: CaseReviewed;
  readonly CloseComplaint: ComplaintClosed;
  readonly ReopenComplaint: ComplaintReopened;
}

/** Events of ending a complaint and learning from it, and their payloads. */
export interface ClosingEvents {
  readonly CorrectiveActionPlanned: CorrectiveActionPlanned;
  readonly CorrectiveActionVerified: CorrectiveActionVerified;
  readonly CaseReviewed: CaseReviewed;
  readonly ComplaintClosed: ComplaintClosed;
  readonly ComplaintReopened: ComplaintReopened;
}

/** Steps of closing. */
export const closingSteps: readonly Step[] = [
  planCorrectiveAction,
  verifyCorrectiveAction,
  reviewCase,
  closeComplaint,
  reopenComplaint,
];
