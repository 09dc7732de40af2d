import type { ComplaintEventType } from "@complaint-ledger/complaint";
import { ofType, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/** What rule 1 lets happen after closing. */
const afterClosing: ReadonlySet<ComplaintEventType> = new Set<ComplaintEventType>([
  "ComplaintReopened",
  "CallbackScheduled",
  "CallbackAttempted",
  "CallbackCompleted",
  "CallbackAbandoned",
  "DissatisfactionDisposed",
  "LiabilityDetermined",
  "FindingDisclosed",
  "LiabilityAppealed",
  "LiabilityAppealDecided",
  "LiabilityRevised",
  "SanctionProposed",
  "SanctionApproved",
  "SanctionExecuted",
  "SanctionPublished",
  "SanctionWithdrawn",
  "SanctionReversed",
  "LossRecovered",
  "RemedyInstructed",
  "RemedyExecuted",
  "RemedyFailed",
  "CorrectiveActionPlanned",
  "CorrectiveActionVerified",
  "CaseReviewed",
  "EvidenceAttached",
  "RecordCorrected",
  "ComplaintLinked",
  "LinkRevoked",
  "BreachWaived",
  "PolicyRebased",
  "ClockPaused",
  "ClockPauseRevised",
]);

/** Rule 1: nothing but early warnings before lodging; after closing only what looks back, owes or reopens. */
export const lifecycle: ComplaintInvariant = ({ event, before }) => {
  if (ofType(before, "ComplaintLodged").length === 0) {
    return ["EarlyWarningRaised", "ComplaintLodged"].includes(event.type) ? [] : ["before lodging"];
  }
  if (event.type === "ComplaintLodged") return ["lodged twice"];
  const last = ofType(before, "ComplaintClosed", "ComplaintReopened").at(-1);
  if (last?.type !== "ComplaintClosed") return event.type === "ComplaintReopened" ? ["reopened while open"] : [];
  if (!afterClosing.has(event.type)) return ["on a closed complaint"];
  return whatStillCounts(event, last, before);
};

/** A pause is only put right in retrospect, and a remedy only instructed where it is owed. */
function whatStillCounts(
  event: EventOnRecord,
  closing: EventOnRecord<"ComplaintClosed">,
  before: readonly EventOnRecord[],
): readonly string[] {
  switch (event.type) {
    case "ClockPaused":
    case "ClockPauseRevised": {
      const { until = null } = event.data;
      return until !== null && until <= closing.occurredAt ? [] : ["pauses a closed complaint"];
    }
    case "RemedyInstructed":
      return ofType(before, "SolutionAccepted").some(({ data }) => data.solution === event.data.solution)
        ? []
        : ["instructs what is not owed"];
    default:
      return [];
  }
}
