import type { Actor } from "@complaint-ledger/event-sourcing";
import { ofType, type EventOnRecord } from "./complaint-history.ts";
import { shareHands, type ComplaintInvariant, type Moment } from "./moment.ts";

/** Rule 2: approver ≠ proposer, judge ≠ appellant and classifier, and where a policy asks callback agent ≠ handler. */
export const separationOfDuties: ComplaintInvariant = (moment) => {
  const { event, before } = moment;
  switch (event.type) {
    case "SolutionApproved":
      return differ(event.actor, actorsOf(before, "SolutionProposed", { solution: event.data.solution }), "proposed");
    case "SanctionApproved":
      return differ(event.actor, actorsOf(before, "SanctionProposed", { sanction: event.data.sanction }), "proposed");
    case "DissatisfactionDisposed":
    case "ClockExtended":
    case "BreachWaived":
    case "ComplaintClosed":
      return event.data.approvedBy === undefined ? [] : differ(event.data.approvedBy, [event.actor], "proposed");
    case "LiabilityRevised":
      return differ(event.data.approvedBy, [event.actor, ...classifiers(before, event.data.supersedes)], "classified");
    case "LiabilityAppealDecided":
      return [
        ...differ(event.actor, appellants(before, event.data.appeal), "appealed"),
        ...differ(event.actor, classifiers(before), "classified"),
      ];
    case "CountermeasureMediated": {
      const { countermeasure } = event.data;
      const sides = [
        ...actorsOf(before, "CountermeasureSubmitted", { countermeasure }).slice(-1),
        ...actorsOf(before, "CountermeasureRejected", { countermeasure }).slice(-1),
      ];
      return differ(event.actor, sides, "took sides");
    }
    case "CallbackAttempted":
    case "CallbackCompleted":
      return callsOwnCase(moment);
    default:
      return [];
  }
};

function differ(checker: Actor, checked: readonly Actor[], what: string): readonly string[] {
  return checked.some((actor) => shareHands(checker, actor)) ? [`checked by ${checker.id}, who ${what}`] : [];
}

/** Who did what is recorded by events of `type` with these words in them. */
function actorsOf(
  events: readonly EventOnRecord[],
  type: EventOnRecord["type"],
  words: Readonly<Record<string, string>>,
): readonly Actor[] {
  return ofType(events, type)
    .filter(({ data }) =>
      Object.entries(words).every(([key, word]) => Object.entries(data).some(([k, v]) => k === key && v === word)),
    )
    .map(({ actor }) => actor);
}

/** Who determined or revised a finding, or any. */
function classifiers(events: readonly EventOnRecord[], finding?: string): readonly Actor[] {
  return ofType(events, "LiabilityDetermined", "LiabilityRevised")
    .filter(({ data }) => finding === undefined || data.finding === finding)
    .map(({ actor }) => actor);
}

/** The appellant, and whoever appealed in the appellant's place. */
function appellants(events: readonly EventOnRecord[], appeal: string): readonly Actor[] {
  const appealed = ofType(events, "LiabilityAppealed").filter(({ data }) => data.appeal === appeal);
  const persons = appealed.filter(({ data: { appellant } }) => appellant.kind === "person");
  const substitutes = appealed.filter(({ actor, data: { appellant } }) => actor.onBehalfOf === appellant.id);
  return [
    ...persons.map(({ data: { appellant } }) => ({ id: appellant.id, role: "appellant" })),
    ...substitutes.map(({ actor }) => actor),
  ];
}

function callsOwnCase({ event, before, pinned }: Moment): readonly string[] {
  if (!pinned.some(({ callbacks }) => callbacks.agentDiffersFromHandler)) return [];
  const handlers = ofType(before, "HandlerAssigned").map(({ data }) => ({ id: data.handler, role: "handler" }));
  return differ(event.actor, handlers, "handled it");
}
