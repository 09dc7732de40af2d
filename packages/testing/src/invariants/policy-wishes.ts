import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { Classification } from "@complaint-ledger/complaint";
import { ofType, pinnedBy, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant, Moment } from "./moment.ts";

/** What pinned policies ask besides the numbered rules: their channels, words, milestones and ways to defer a reply. */
export const policyWishes: ComplaintInvariant = (moment) => {
  const { event, before, pinned } = moment;
  switch (event.type) {
    case "ComplaintLodged":
      return lodging(event, moment);
    case "ComplaintClassified":
      return classification(event.data, pinned);
    case "ComplaintReclassified":
      return classification(event.data.classification, pinned);
    case "RootCauseFound":
      return classification({ cause: event.data.cause }, pinned);
    case "MilestoneReached":
      return pinned.some(({ milestones }) => milestones.includes(event.data.milestone)) ? [] : ["unknown milestone"];
    case "ReplyDeferred":
      return deferral(event, before, pinned);
    case "PolicyRebased":
      return rebasing(event, moment);
    default:
      return [];
  }
};

function lodging({ data, occurredAt }: EventOnRecord<"ComplaintLodged">, { pinned }: Moment): readonly string[] {
  const breaches: string[] = [];
  if (pinned.length !== data.policies.length) breaches.push("under a policy that is not at hand");
  if (new Set(data.policies.map(({ id }) => id)).size !== data.policies.length) breaches.push("twice under one policy");
  if (pinned.some(({ refusedChannels }) => refusedChannels.includes(data.channel)))
    breaches.push("through a refused channel");
  if (pinned.some((policy) => isOver(policy, occurredAt))) breaches.push("under a policy that is not in force");
  return breaches;
}

/** Only days apart from each other by more than any zone's offset are looked at here, so that no zone needs to be known. */
function isOver({ origin, validFrom, validTo }: HandlingPolicy, lodgedAt: string): boolean {
  const daysOff = (days: number): string => new Date(Date.parse(lodgedAt) + days * 86_400_000).toISOString();
  return (
    origin !== "imported" &&
    ((validFrom !== undefined && daysOff(1) < validFrom) ||
      (validTo !== undefined && daysOff(-1).slice(0, 10) > validTo))
  );
}

function classification(said: Classification, pinned: readonly HandlingPolicy[]): readonly string[] {
  const vocabulary: readonly (readonly [string | undefined, readonly string[]])[] = [
    [said.class, pinned.flatMap(({ classes }) => classes.map(({ id }) => id))],
    [said.category, pinned.flatMap(({ categories }) => categories)],
    [said.cause, pinned.flatMap(({ causes }) => causes)],
    [said.nature, pinned.flatMap(({ natures }) => natures ?? [])],
  ];
  return vocabulary.flatMap(([word, known]) =>
    word === undefined || known.length === 0 || known.includes(word) ? [] : [`no policy knows ${word}`],
  );
}

function deferral(
  { data }: EventOnRecord<"ReplyDeferred">,
  before: readonly EventOnRecord[],
  pinned: readonly HandlingPolicy[],
): readonly string[] {
  const rules = pinned.flatMap((policy) => policy.deferral ?? []);
  const contacts = ofType(before, "ComplaintLodged").flatMap((lodged) => lodged.data.complainant.contacts ?? []);
  const breaches: string[] = [];
  if (rules.some(({ reasons }) => reasons.length > 0 && !reasons.includes(data.reason)))
    breaches.push("no such reason");
  if (rules.some(({ contactRequired }) => contactRequired) && contacts.length === 0) breaches.push("no contact");
  return breaches;
}

function rebasing(event: EventOnRecord<"PolicyRebased">, { before, pinned, atHand }: Moment): readonly string[] {
  const { policy, fromVersion, toVersion } = event.data;
  const breaches: string[] = [];
  if (!pinned.some(({ id, version }) => id === policy && version === fromVersion))
    breaches.push("leaves what it was not under");
  if (fromVersion === toVersion) breaches.push("changes nothing");
  if (pinnedBy([...before, event], atHand).length !== pinned.length) breaches.push("leads to what is not at hand");
  return breaches;
}
