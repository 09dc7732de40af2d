import type { ClosureRequirement, HandlingPolicy } from "@complaint-ledger/policy";
import { ofType, presentRun, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/** Rule 6: a complaint is closed only in a way, and with all, that every pinned policy asks. */
export const closure: ComplaintInvariant = ({ event, before, pinned }) => {
  if (event.type !== "ComplaintClosed") return [];
  const { outcome } = event.data;
  return pinned
    .flatMap(({ id, closure: rule }) =>
      rule[outcome] === undefined
        ? [`policy ${id} knows no closing as ${outcome}`]
        : rule[outcome]
            .filter((requirement) => !holds[requirement](before, event, pinned))
            .map((requirement) => `closed without ${requirement}`),
    )
    .concat(isOnRecord(event, before) ? [] : [`nothing on record makes it ${outcome}`]);
};

type Requirement = (
  before: readonly EventOnRecord[],
  closing: EventOnRecord<"ComplaintClosed">,
  pinned: readonly HandlingPolicy[],
) => boolean;

const holds: Readonly<Record<ClosureRequirement, Requirement>> = {
  recordConfirmed: (before, _, pinned) => {
    const confirmations = ofType(before, "RecordConfirmed").map(({ data }) => data);
    const signers = pinned.flatMap(({ recordSignedBy }) => recordSignedBy ?? []);
    if (signers.length === 0) return confirmations.some(({ confirmedBy }) => confirmedBy === "complainant");
    return signers.every((signer) =>
      confirmations.some(({ confirmedBy, manner }) => confirmedBy === signer && manner === "signed"),
    );
  },
  classified: (before) => ofType(before, "ComplaintClassified").length > 0,
  finalReply: (before) => finalReplies(before).length > 0,
  finalReplyInWriting: (before) => finalReplies(before).some(({ data }) => data.inWriting),
  agreementSigned: (before) => ofType(before, "SolutionAccepted").some(({ data }) => data.manner === "signed"),
  remediesExecuted: (before) => {
    const executed = ofType(before, "RemedyExecuted").map(({ data }) => data.remedy);
    return (
      ofType(before, "RemedyInstructed").every(({ data }) => executed.includes(data.remedy)) && allPromised(before)
    );
  },
  liabilityDetermined: (before) => ofType(before, "LiabilityDetermined").length > 0,
  responsibleUnitIdentified: (before) => {
    const finding = ofType(before, "LiabilityDetermined", "LiabilityRevised").at(-1)?.data;
    const organisations: readonly string[] = ["unit", "supplier", "otherCompany"];
    return (
      finding !== undefined &&
      (finding.responsibility === "notAtFault" || finding.parties.some(({ kind }) => organisations.includes(kind)))
    );
  },
  rootCauseFound: (before) => ofType(before, "RootCauseFound").length > 0,
  correctiveActionForEachCause: (before) => {
    const answered = ofType(before, "CorrectiveActionPlanned").map(({ data }) => data.rootCause);
    return ofType(before, "RootCauseFound").every(({ data }) => answered.includes(data.rootCause));
  },
  countermeasuresAnswered: (before) => {
    const requested = ofType(before, "CountermeasureRequested");
    return (
      ofType(before, "ContactSheetIssued").length > 0 &&
      requested.length > 0 &&
      requested.every(({ data }) => isWorkedOut(data.countermeasure, before))
    );
  },
  // That enough was tried before it was abandoned is an invariant of its own.
  outcomeCallback: (before) =>
    ofType(presentRun(before), "CallbackCompleted").some(({ data }) => data.purpose === "outcome") ||
    ofType(presentRun(before), "CallbackAbandoned").some(({ data }) => purposeOf(data.callback, before) === "outcome"),
  complainantContent: (before) => {
    const outcomes = ofType(presentRun(before), "CallbackCompleted").filter(({ data }) => data.purpose === "outcome");
    const last = outcomes
      .map(({ occurredAt }) => occurredAt)
      .toSorted()
      .at(-1);
    return outcomes.some(({ occurredAt, data }) => occurredAt === last && data.satisfaction === "satisfied");
  },
  refusalApproved: (_, closing) => closing.data.approvedBy !== undefined,
  notAcceptedExplained: (before) => lastVerdict(before) === "ComplaintNotAccepted",
};

function finalReplies(before: readonly EventOnRecord[]): readonly EventOnRecord<"ReplyIssued">[] {
  return ofType(presentRun(before), "ReplyIssued").filter(({ data }) => data.kind === "final");
}

/** What an accepted option promises is instructed, each thing as often as it is promised. */
function allPromised(before: readonly EventOnRecord[]): boolean {
  return ofType(before, "SolutionAccepted").every(({ data: { solution, option } }) => {
    const proposal = ofType(before, "SolutionProposed").find(({ data }) => data.solution === solution);
    const promised = proposal?.data.options.find(({ id }) => id === option)?.remedies ?? [];
    const instructed = ofType(before, "RemedyInstructed").filter(({ data }) => data.solution === solution);
    return promised.length <= instructed.length;
  });
}

function isWorkedOut(countermeasure: string, before: readonly EventOnRecord[]): boolean {
  const last = ofType(before, "CountermeasureSubmitted", "CountermeasureRejected", "CountermeasureMediated").findLast(
    ({ data }) => data.countermeasure === countermeasure && !("outcome" in data && data.outcome === "redraft"),
  );
  return last !== undefined && last.type !== "CountermeasureRejected";
}

function purposeOf(callback: string, before: readonly EventOnRecord[]): string | undefined {
  return ofType(before, "CallbackScheduled", "CallbackAttempted").find(({ data }) => data.callback === callback)?.data
    .purpose;
}

function lastVerdict(before: readonly EventOnRecord[]): string | undefined {
  return ofType(before, "ComplaintAccepted", "ComplaintNotAccepted").at(-1)?.type;
}

/** A withdrawal, a refusal to accept or the wish for nothing must have been put on record for the outcome to be so. */
function isOnRecord({ data }: EventOnRecord<"ComplaintClosed">, before: readonly EventOnRecord[]): boolean {
  switch (data.outcome) {
    case "withdrawn":
      return ofType(presentRun(before), "ComplaintWithdrawn").length > 0;
    case "notAccepted":
      return lastVerdict(presentRun(before)) === "ComplaintNotAccepted";
    case "noRemedySought":
      return ofType(before, "ComplaintLodged", "DemandChanged").at(-1)?.data.demand.kind === "none";
    case "accepted":
    case "refused":
    case "unspecified":
      return true;
  }
}
