import type { Actor, NewEventOf } from "@complaint-ledger/event-sourcing";
import type { LiabilityEvents, PartyReference } from "@complaint-ledger/complaint";

/** An event of liability. */
export type LiabilityEvent = NewEventOf<LiabilityEvents>;

type Of<Type extends LiabilityEvent["type"]> = Extract<LiabilityEvent, { readonly type: Type }>;

/**
 * What breaks rules 2 and 5 in a history, in words; nothing if they hold. It reads the events alone and shares no code
 * with the rules of `decide`, so that one can be wrong without the other.
 */
export function liabilityBreaches(history: readonly LiabilityEvent[]): readonly string[] {
  return history.flatMap((event, i) => breachesOf(event, history.slice(0, i)).map((breach) => `${i}: ${breach}`));
}

function breachesOf(event: LiabilityEvent, before: readonly LiabilityEvent[]): readonly string[] {
  switch (event.type) {
    case "LiabilityDetermined":
      return [...sharesFit(event), ...(findingsIn(before).length > 0 ? ["a second finding beside the first"] : [])];
    case "LiabilityRevised":
      return [...sharesFit(event), ...revisionBreaches(event, before)];
    case "LiabilityAppealed":
      return tellsOf(event.data.finding, event.data.appellant, event.occurredAt, before).length > 0
        ? []
        : ["an appeal of somebody who did not know the finding"];
    case "LiabilityAppealDecided":
      return judgementBreaches(event, before);
    case "SanctionApproved": {
      const proposal = proposalOf(event.data.sanction, before);
      return shareHands(event.actor, proposal?.actor) ? ["a sanction approved by its proposer"] : [];
    }
    case "SanctionExecuted":
      return executionBreaches(event, before);
    case "SanctionPublished":
      return last(event.data.sanction, before) === "SanctionExecuted" ? [] : ["published, and not executed"];
    case "SanctionReversed":
      return ["SanctionExecuted", "SanctionPublished"].includes(last(event.data.sanction, before) ?? "")
        ? []
        : ["reversed, and not executed"];
    default:
      return [];
  }
}

function sharesFit({ data }: Of<"LiabilityDetermined" | "LiabilityRevised">): readonly string[] {
  const weights = (own: boolean): bigint =>
    data.parties
      .filter(({ kind }) => ["unit", "person"].includes(kind) === own)
      .reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const difference = weights(true) - weights(false);
  const expected = data.parties.length === 0 ? "undetermined" : difference > 0n ? "atFault" : "notAtFault";
  return data.responsibility === expected ? [] : [`${data.responsibility} where the shares say ${expected}`];
}

function revisionBreaches(event: Of<"LiabilityRevised">, before: readonly LiabilityEvent[]): readonly string[] {
  const { supersedes, approvedBy, finding } = event.data;
  const superseded = findingsIn(before).find(({ data }) => data.finding === supersedes);
  const breaches: string[] = [];
  if (superseded === undefined) breaches.push("supersedes nothing");
  if (isSuperseded(supersedes, before)) breaches.push("supersedes what is superseded");
  if (findingsIn(before).some(({ data }) => data.finding === finding)) breaches.push("changes a finding");
  if (shareHands(approvedBy, event.actor)) breaches.push("approved by who revised");
  if (shareHands(approvedBy, superseded?.actor)) breaches.push("approved by who determined");
  return breaches;
}

function judgementBreaches(event: Of<"LiabilityAppealDecided">, before: readonly LiabilityEvent[]): readonly string[] {
  const appeal = before.find(
    (other): other is Of<"LiabilityAppealed"> =>
      other.type === "LiabilityAppealed" && other.data.appeal === event.data.appeal,
  );
  if (appeal === undefined) return ["a decision on no appeal"];
  const breaches: string[] = [];
  const judge = event.actor;
  const { id } = appeal.data.appellant;
  if (judge.id === id || judge.onBehalfOf === id) breaches.push("judged by the appellant");
  if (appeal.actor.onBehalfOf === id && shareHands(judge, appeal.actor)) breaches.push("judged by who appealed");
  if (findingsIn(before).some(({ actor }) => shareHands(judge, actor))) breaches.push("judged by a classifier");
  return breaches;
}

function executionBreaches(event: Of<"SanctionExecuted">, before: readonly LiabilityEvent[]): readonly string[] {
  const proposal = proposalOf(event.data.sanction, before);
  if (proposal === undefined) return ["execution of what was not proposed"];
  const { finding, against } = proposal.data;
  const breaches: string[] = [];
  if (last(event.data.sanction, before) !== "SanctionApproved") breaches.push("executed, and not approved");
  if (isSuperseded(finding, before)) breaches.push("executed on a superseded finding");
  if (tellsOf(finding, against, event.occurredAt, before).length === 0) breaches.push("executed before disclosure");
  for (const appeal of before) {
    if (appeal.type !== "LiabilityAppealed") continue;
    const decision = before.find(
      (other): other is Of<"LiabilityAppealDecided"> =>
        other.type === "LiabilityAppealDecided" && other.data.appeal === appeal.data.appeal,
    );
    // Also one against another finding: revising is no way past the appellant (ours).
    const meanwhile =
      decision === undefined || (appeal.occurredAt <= event.occurredAt && event.occurredAt < decision.occurredAt);
    if (meanwhile) breaches.push("executed while an appeal was open");
    const isShaken = decision !== undefined && decision.data.outcome !== "dismissed" && appeal.data.finding === finding;
    if (isShaken && !isSuperseded(finding, before)) breaches.push("executed on a finding that an appeal has shaken");
  }
  return breaches;
}

function findingsIn(events: readonly LiabilityEvent[]): readonly Of<"LiabilityDetermined" | "LiabilityRevised">[] {
  return events.filter((event) => event.type === "LiabilityDetermined" || event.type === "LiabilityRevised");
}

function isSuperseded(finding: string, events: readonly LiabilityEvent[]): boolean {
  return events.some((event) => event.type === "LiabilityRevised" && event.data.supersedes === finding);
}

function proposalOf(sanction: string, events: readonly LiabilityEvent[]): Of<"SanctionProposed"> | undefined {
  return events.find(
    (event): event is Of<"SanctionProposed"> => event.type === "SanctionProposed" && event.data.sanction === sanction,
  );
}

/** What happened last to a sanction. */
function last(sanction: string, events: readonly LiabilityEvent[]): string | undefined {
  return events.findLast(({ data }) => "sanction" in data && data.sanction === sanction)?.type;
}

/** Disclosures of a finding to somebody that happened by an instant. */
function tellsOf(
  finding: string,
  to: PartyReference,
  by: string,
  events: readonly LiabilityEvent[],
): readonly LiabilityEvent[] {
  return events.filter(
    (event) =>
      event.type === "FindingDisclosed" &&
      event.data.finding === finding &&
      event.data.to.kind === to.kind &&
      event.data.to.id === to.id &&
      event.occurredAt <= by,
  );
}

function shareHands(a: Actor, b: Actor | undefined): boolean {
  const hands = (actor: Actor | undefined) => (actor === undefined ? [] : [actor.id, actor.onBehalfOf ?? actor.id]);
  return hands(a).some((hand) => hands(b).includes(hand));
}
