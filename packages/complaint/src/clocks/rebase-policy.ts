import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { pinnedPolicies } from "../rules/pinned-policies.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** Another version of a policy governs the complaint from here on. Nothing else changes the version it is pinned to. */
export interface PolicyRebased {
  readonly policy: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly reason: string;
  /** Spans in which the policy itself suspends its clocks, e.g. by decree. */
  readonly suspensions?: readonly Suspension[];
}

/** A span in which clocks of the policy do not run, by its own words. */
export interface Suspension {
  /** Id of the clock in the new version; absent: all of them. */
  readonly clock?: string;
  /** First instant that does not count. UTC. */
  readonly from: Instant;
  /** First instant that counts again. UTC. */
  readonly until: Instant;
  readonly reason: string;
}

const suspension: z.ZodType<Suspension> = z
  .strictObject({ clock: z.exactOptional(identifier), from: instant, until: instant, reason: text })
  .refine(({ from, until }) => from < until, { error: "must end after it begins", path: ["until"] });

const version = z.int().min(1);

const schema: z.ZodType<PolicyRebased> = z.strictObject({
  policy: identifier,
  fromVersion: version,
  toVersion: version,
  reason: text,
  suspensions: z.exactOptional(z.array(suspension).min(1).max(100)),
});

const leavesThePinnedVersion: Rule<PolicyRebased> = ({ data, state }) => {
  const pinned = byId(state.policies, data.policy);
  if (pinned?.version === data.fromVersion) return [];
  return [
    {
      rule: "policy",
      code: "not-pinned",
      field: pinned === undefined ? "data.policy" : "data.fromVersion",
      problem:
        pinned === undefined
          ? `the complaint is not pinned to a policy ${data.policy}`
          : `the complaint is pinned to version ${pinned.version} of ${data.policy}, not ${data.fromVersion}`,
      remedy: `It is pinned to: ${state.policies.map(({ id, version }) => `${id} version ${version}`).join(", ")}.`,
    },
  ];
};

const changesTheVersion: Rule<PolicyRebased> = ({ data }) =>
  data.toVersion !== data.fromVersion
    ? []
    : [
        {
          rule: "policy",
          code: "same-version",
          field: "data.toVersion",
          problem: `it is version ${data.fromVersion} before and after`,
          remedy: "Name the version that governs from here on.",
        },
      ];

const newVersionIsAtHand: Rule<PolicyRebased> = ({ data, context }) =>
  pinnedPolicies([{ id: data.policy, version: data.toVersion }], context.policies, "data.toVersion").violations;

const suspendedClocksExist: Rule<PolicyRebased> = ({ data, context }) => {
  const [policy] = pinnedPolicies([{ id: data.policy, version: data.toVersion }], context.policies).policies;
  if (policy === undefined) return [];
  return (data.suspensions ?? []).flatMap(({ clock }, i) =>
    clock === undefined || byId(policy.clocks, clock) !== undefined
      ? []
      : [
          {
            rule: "clockAdministration" as const,
            code: "unknown-clock",
            field: `data.suspensions[${i}].clock`,
            problem: `version ${policy.version} of ${policy.id} has no clock ${clock}`,
            remedy: `Use one of: ${policy.clocks.map(({ id }) => id).join(", ")}.`,
          },
        ],
  );
};

/** `RebasePolicy` records `PolicyRebased`: when that is possible, and what it changes. */
export const rebasePolicy: Step<"RebasePolicy", "PolicyRebased"> = defineStep({
  command: "RebasePolicy",
  event: "PolicyRebased",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [leavesThePinnedVersion, changesTheVersion, newVersionIsAtHand, suspendedClocksExist],
  evolve(draft, event) {
    const pinned = byId(draft.policies, event.data.policy);
    if (pinned !== undefined) pinned.version = event.data.toVersion;
  },
});
