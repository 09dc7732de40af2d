import type { EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/** Ids are unique within their kind for ever, and what is referred to is there. */
export const identity: ComplaintInvariant = ({ event, before }) => {
  const known = new Set(
    before.flatMap((earlier) => [`event ${earlier.id}`, ...introduced(earlier), ...begun(earlier)]),
  );
  return [
    ...introduced(event)
      .filter((id) => known.has(id))
      .map((id) => `${id} exists already`),
    ...mentioned(event)
      .filter((id) => !known.has(id))
      .map((id) => `there is no ${id}`),
    ...restsOn(event)
      .filter((id) => !known.has(`evidence ${id}`) && !known.has(`statement ${id}`))
      .map((id) => `there is no evidence ${id}`),
  ];
};

/** What an event gives an id of its own. */
function introduced(event: EventOnRecord): readonly string[] {
  switch (event.type) {
    case "ComplaintLinked":
      return [`link ${event.data.link}`];
    case "StatementTaken":
      return [`statement ${event.data.statement}`];
    case "EvidenceAttached":
      return [`evidence ${event.data.evidence}`];
    case "InformationRequested":
      return [`request ${event.data.request}`];
    case "ContactSheetIssued":
      return [`sheet ${event.data.sheet}`];
    case "CountermeasureRequested":
      return [`countermeasure ${event.data.countermeasure}`];
    case "RootCauseFound":
      return [`cause ${event.data.rootCause}`];
    case "LiabilityDetermined":
    case "LiabilityRevised":
      return [`finding ${event.data.finding}`];
    case "LiabilityAppealed":
      return [`appeal ${event.data.appeal}`];
    case "SanctionProposed":
      return [`sanction ${event.data.sanction}`];
    case "SolutionProposed":
      return [`solution ${event.data.solution}`];
    case "ReplyIssued":
      return [`reply ${event.data.reply}`];
    case "DeadlinePromised":
      return [`deadline ${event.data.deadline}`];
    case "ClaimOpened":
      return [`claim ${event.data.claim}`];
    case "RemedyInstructed":
      return [`remedy ${event.data.remedy}`];
    case "CallbackScheduled":
      return [`callback ${event.data.callback}`];
    case "CorrectiveActionPlanned":
      return [`action ${event.data.action}`];
    case "ClockPaused":
      return [`pause ${event.data.pause}`];
    default:
      return [];
  }
}

/** A callback that was not scheduled begins with its first attempt; the options of a solution belong to it. */
function begun(event: EventOnRecord): readonly string[] {
  switch (event.type) {
    case "CallbackAttempted":
    case "CallbackCompleted":
      return [`callback ${event.data.callback}`];
    case "SolutionProposed":
      return event.data.options.map(({ id }) => `option ${event.data.solution}/${id}`);
    default:
      return [];
  }
}

/** What an event refers to. */
function mentioned(event: EventOnRecord): readonly string[] {
  switch (event.type) {
    case "LinkRevoked":
      return [`link ${event.data.link}`];
    case "RecordCorrected":
      return event.data.event === undefined ? [] : [`event ${event.data.event}`];
    case "InformationReceived":
      return event.data.request === undefined ? [] : [`request ${event.data.request}`];
    case "CountermeasureRequested":
      return event.data.sheet === undefined ? [] : [`sheet ${event.data.sheet}`];
    case "CountermeasureSubmitted":
    case "CountermeasureRejected":
    case "CountermeasureMediated":
      return [`countermeasure ${event.data.countermeasure}`];
    case "FindingDisclosed":
    case "LiabilityAppealed":
    case "SanctionProposed":
      return [`finding ${event.data.finding}`];
    case "LiabilityRevised":
      return [
        `finding ${event.data.supersedes}`,
        ...(event.data.appeal === undefined ? [] : [`appeal ${event.data.appeal}`]),
      ];
    case "LiabilityAppealDecided":
      return [`appeal ${event.data.appeal}`];
    case "SanctionApproved":
    case "SanctionExecuted":
    case "SanctionPublished":
    case "SanctionWithdrawn":
    case "SanctionReversed":
      return [`sanction ${event.data.sanction}`];
    case "SolutionApproved":
    case "SolutionRefused":
    case "SolutionOffered":
    case "SolutionDeclined":
      return [`solution ${event.data.solution}`];
    case "SolutionAccepted":
      return [`solution ${event.data.solution}`, `option ${event.data.solution}/${event.data.option}`];
    case "RemedyInstructed":
      return event.data.solution === undefined ? [] : [`solution ${event.data.solution}`];
    case "RemedyExecuted":
    case "RemedyFailed":
      return [`remedy ${event.data.remedy}`];
    case "CallbackAbandoned":
    case "DissatisfactionDisposed":
      return [`callback ${event.data.callback}`];
    case "ComplaintReopened":
      return event.data.callback === undefined ? [] : [`callback ${event.data.callback}`];
    case "CorrectiveActionPlanned":
      return [`cause ${event.data.rootCause}`];
    case "CorrectiveActionVerified":
      return [`action ${event.data.action}`];
    case "ClockPauseRevised":
    case "ClockResumed":
      return [`pause ${event.data.pause}`];
    default:
      return [];
  }
}

interface MayRestOnEvidence {
  readonly evidence?: string | readonly string[];
  readonly told?: { readonly evidence?: string };
}

/** What an event rests on: evidence wherever a payload names it, and statements where it names several things. */
function restsOn(event: EventOnRecord): readonly string[] {
  if (event.type === "EvidenceAttached") return [];
  // In every other payload these fields, where they are, refer to evidence.
  const { evidence = [], told } = event.data as MayRestOnEvidence;
  return [evidence, told?.evidence ?? []].flat();
}
