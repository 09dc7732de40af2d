import type { ComplaintEventType } from "@complaint-ledger/complaint";
import type { EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/** For each step that follows from another, what must have happened last to the same thing. */
const follows: { readonly [Type in ComplaintEventType]?: readonly (ComplaintEventType | "nothing")[] } = {
  SolutionApproved: ["SolutionProposed", "SolutionApproved"],
  SolutionRefused: ["SolutionProposed", "SolutionApproved"],
  SolutionOffered: ["SolutionProposed", "SolutionApproved"],
  SolutionAccepted: ["SolutionOffered"],
  SolutionDeclined: ["SolutionOffered"],
  SanctionApproved: ["SanctionProposed"],
  SanctionExecuted: ["SanctionApproved"],
  SanctionPublished: ["SanctionExecuted"],
  SanctionWithdrawn: ["SanctionProposed", "SanctionApproved"],
  SanctionReversed: ["SanctionExecuted", "SanctionPublished"],
  RemedyExecuted: ["RemedyInstructed", "RemedyFailed"],
  RemedyFailed: ["RemedyInstructed", "RemedyFailed"],
  CountermeasureSubmitted: ["CountermeasureRequested", "CountermeasureRejected", "CountermeasureMediated"],
  CountermeasureRejected: ["CountermeasureSubmitted", "CountermeasureMediated"],
  CountermeasureMediated: ["CountermeasureRejected", "CountermeasureMediated"],
  CallbackAttempted: ["nothing", "CallbackScheduled", "CallbackAttempted"],
  CallbackCompleted: ["nothing", "CallbackScheduled", "CallbackAttempted"],
  CallbackAbandoned: ["CallbackScheduled", "CallbackAttempted"],
  LinkRevoked: ["ComplaintLinked"],
  LiabilityAppealDecided: ["LiabilityAppealed"],
};

/** Solutions, sanctions, remedies, countermeasures, callbacks, appeals and links each go their way step by step. */
export const order: ComplaintInvariant = ({ event, before }) => {
  const allowed = follows[event.type];
  if (allowed === undefined) return [];
  const thing = thingOf(event);
  const last = before.findLast((earlier) => thingOf(earlier) === thing)?.type ?? "nothing";
  return allowed.includes(last) ? [] : [`follows ${last}`];
};

const kinds = ["sanction", "countermeasure", "callback", "appeal", "link"] as const;

/** What an event moves on, if it is one of these things. */
function thingOf(event: EventOnRecord): string | undefined {
  const words = new Map<string, unknown>(Object.entries(event.data));
  if (event.type.startsWith("Solution")) return `solution ${String(words.get("solution"))}`;
  if (event.type.startsWith("Remedy")) return `remedy ${String(words.get("remedy"))}`;
  if (["ComplaintReopened", "DissatisfactionDisposed", "LiabilityRevised"].includes(event.type)) return undefined;
  const kind = kinds.find((candidate) => words.has(candidate));
  return kind === undefined ? undefined : `${kind} ${String(words.get(kind))}`;
}
