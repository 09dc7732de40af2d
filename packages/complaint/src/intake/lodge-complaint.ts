import { isInstant, type Instant } from "@complaint-ledger/event-sourcing";
import { isInForce, policyReferenceSchema, type HandlingPolicy, type PolicyReference } from "@complaint-ledger/policy";
import * as z from "zod";
import { actOf } from "../act.ts";
import { instant } from "../fields/instant-field.ts";
import { person, type Person } from "../fields/person.ts";
import { identifier } from "../fields/text.ts";
import { pinnedPolicies } from "../rules/pinned-policies.ts";
import { earlierOf, lateEntryViolations } from "../rules/time.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { account, type Account } from "./account.ts";
import { demand, type Demand } from "./demand.ts";
import { item, warranty, type Item, type Warranty } from "./item.ts";

/** A complaint was lodged: who, for whom, through what, about what, wanting what, under which policies. */
export interface ComplaintLodged {
  /** How it came: a channel a pinned policy may refuse. */
  readonly channel: string;
  /** Finer than the channel: which hotline, form or desk. */
  readonly source?: string;
  readonly complainant: Person;
  /** For whom, if somebody complains for another. */
  readonly onBehalfOf?: Person;
  /** The dealer or other go-between it came through; absent: direct. */
  readonly lodgedThrough?: string;
  readonly account: Account;
  readonly demand: Demand;
  /** Category as reported; a classification may see it differently. */
  readonly reportedCategory?: string;
  /** Case, order or waybill numbers it refers to. */
  readonly references?: readonly string[];
  readonly items?: readonly Item[];
  readonly warranty?: Warranty;
  /** When what is complained of happened, if known; nothing of the complaint can be earlier. UTC. */
  readonly aroseAt?: Instant;
  /** When the complainant became aware of it. UTC. */
  readonly awareAt?: Instant;
  /** 首问负责: pseudonymous id of whoever was addressed first. */
  readonly firstContactOwner?: string;
  /** 受理单位. */
  readonly intakeUnit?: string;
  /** 营业单位. */
  readonly accountUnit?: string;
  /** Facts of the organisation's own that no rule asks about; nothing personal. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The policy versions it is handled under, fixed here; only `PolicyRebased` changes one. */
  readonly policies: readonly PolicyReference[];
}

const schema: z.ZodType<ComplaintLodged> = z.strictObject({
  channel: identifier,
  source: z.exactOptional(identifier),
  complainant: person,
  onBehalfOf: z.exactOptional(person),
  lodgedThrough: z.exactOptional(identifier),
  account,
  demand,
  reportedCategory: z.exactOptional(identifier),
  references: z.exactOptional(z.array(identifier).max(100)),
  items: z.exactOptional(z.array(item).max(100)),
  warranty: z.exactOptional(warranty),
  aroseAt: z.exactOptional(instant),
  awareAt: z.exactOptional(instant),
  firstContactOwner: z.exactOptional(identifier),
  intakeUnit: z.exactOptional(identifier),
  accountUnit: z.exactOptional(identifier),
  attributes: z.exactOptional(z.record(z.string().min(1).max(100), z.string().max(1000))),
  policies: z.array(policyReferenceSchema).min(1).max(20),
});

const policiesAreAtHand: Rule<ComplaintLodged> = ({ data, context }) =>
  pinnedPolicies(data.policies, context.policies, "data.policies").violations;

/** A complaint keeps the versions in force when it was lodged; imported history is taken as it comes. */
const policiesAreInForce: Rule<ComplaintLodged> = ({ data, context, occurredAt }) =>
  // A wrong instant is refused as such.
  !isInstant(occurredAt)
    ? []
    : pinnedPolicies(data.policies, context.policies)
        .policies.filter((policy) => policy.origin !== "imported" && !isInForce(policy, occurredAt))
        .map((policy) => ({
          rule: "policy",
          code: "policy-not-in-force",
          field: "data.policies",
          problem: `policy ${policy.id} version ${policy.version} is for complaints lodged ${validityText(policy)}, not for one of ${occurredAt}`,
          remedy: "Pin the complaint to the version in force when it was lodged; policiesInForce finds it.",
        }));

function validityText({ validFrom, validTo, timeZone }: HandlingPolicy): string {
  const from = validFrom === undefined ? [] : [`from ${validFrom}`];
  const to = validTo === undefined ? [] : [`to ${validTo}`];
  return `${[...from, ...to].join(" ")} (${timeZone})`;
}

const policiesAreDistinct: Rule<ComplaintLodged> = ({ data }) =>
  data.policies
    .filter(({ id }, i) => data.policies.findIndex((other) => other.id === id) !== i)
    .map(({ id }) => ({
      rule: "policy",
      code: "policy-twice",
      field: "data.policies",
      problem: `policy ${id} is named twice`,
      remedy: "Pin the complaint to one version of each policy.",
    }));

/** The private complaint site of the post branch procedure is politely refused, as any channel a policy refuses. */
const channelIsTaken: Rule<ComplaintLodged> = ({ data, context }) =>
  pinnedPolicies(data.policies, context.policies)
    .policies.filter(({ refusedChannels }) => refusedChannels.includes(data.channel))
    .map(({ id }) => ({
      rule: "policy",
      code: "channel-refused",
      field: "data.channel",
      problem: `policy ${id} takes no complaint through ${data.channel}`,
      remedy: "Refuse politely and name the channels that are open.",
    }));

const arisesBeforeItIsLodged: Rule<ComplaintLodged> = ({ data, occurredAt }) =>
  (["aroseAt", "awareAt"] as const)
    .filter((field) => (data[field] ?? "") > occurredAt)
    .map((field) => ({
      rule: "time",
      code: "arose-after-lodging",
      field: `data.${field}`,
      problem: `${data[field]} is after the complaint was lodged, ${occurredAt}`,
      remedy: "Correct the instant, or leave it out if it is not known.",
    }));

const isKnownAfterItArose: Rule<ComplaintLodged> = ({ data: { aroseAt, awareAt } }) =>
  aroseAt === undefined || awareAt === undefined || aroseAt <= awareAt
    ? []
    : [
        {
          rule: "time",
          code: "aware-before-it-arose",
          field: "data.awareAt",
          problem: `${awareAt} is before it arose, ${aroseAt}`,
          remedy: "Correct the instant, or leave it out if it is not known.",
        },
      ];

/** The policies are pinned only by this event, so that their limit for late entries is not looked at before. */
const saysWhyItIsLate: Rule<ComplaintLodged> = ({ data, context: { now, policies }, occurredAt, lateReason }) =>
  lateEntryViolations({ occurredAt, now, lateReason, policies: pinnedPolicies(data.policies, policies).policies });

/** `LodgeComplaint` records `ComplaintLodged`: when that is possible, and what it changes. */
export const lodgeComplaint: Step<"LodgeComplaint", "ComplaintLodged"> = defineStep({
  command: "LodgeComplaint",
  event: "ComplaintLodged",
  version: 1,
  phases: ["notLodged"],
  schema,
  rules: [
    policiesAreAtHand,
    policiesAreInForce,
    policiesAreDistinct,
    channelIsTaken,
    arisesBeforeItIsLodged,
    isKnownAfterItArose,
    saysWhyItIsLate,
  ],
  evolve(draft, event) {
    const { data } = event;
    draft.phase = "open";
    draft.policies = data.policies.map(({ id, version }) => ({ id, version }));
    draft.earliest = earlierOf(draft.earliest, data.aroseAt ?? event.occurredAt);
    draft.intake.lodged = {
      ...actOf(event),
      channel: data.channel,
      complainant: data.complainant.subject,
      contactKnown: (data.complainant.contacts ?? []).length > 0,
    };
    draft.intake.demand = data.demand;
    draft.ownership.firstContactOwner = data.firstContactOwner ?? null;
    draft.ownership.intakeUnit = data.intakeUnit ?? null;
    draft.ownership.accountUnit = data.accountUnit ?? null;
  },
});
