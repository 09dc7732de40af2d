import {
  closingOutcomes,
  closureRequirements,
  type ApprovalLimit,
  type CallbackRule,
  type ClosureRule,
  type HandlingPolicy,
  type PolicyReference,
  type Questionnaire,
} from "@complaint-ledger/policy";
import fc from "fast-check";
import { clockRules } from "./handling-policies/clock-rules.ts";
import { elapsingDuration } from "./handling-policies/durations.ts";
import { questionnaires } from "./handling-policies/questionnaires.ts";

/** What policies are wanted. */
export interface HandlingPoliciesOptions {
  /** Default: `house`, `statute` or `contract`. */
  readonly id?: string;
  /** The calendar working time is counted in. Default: none, so no rule speaks of working time. */
  readonly calendar?: PolicyReference;
}

/**
 * Valid policies that differ in everything the rules of a complaint look at: classes, vocabulary, clocks, approval limits,
 * closure, callbacks and their forms, deferral, late entries, appeals, reopening. `checkPolicy` passes each of them, and
 * `complaintLives({ policies: [policy] })` can live under it. Shrinks to a policy that asks little.
 *
 * @example
 * fc.property(handlingPolicies(), (policy) => checkPolicy(policy).valid);
 */
export function handlingPolicies(options: HandlingPoliciesOptions = {}): fc.Arbitrary<HandlingPolicy> {
  const { calendar } = options;
  return fc
    .record({
      id: options.id === undefined ? fc.constantFrom("house", "statute", "contract") : fc.constant(options.id),
      limits: approvalLimits,
      forms: questionnaires,
      classes: fc.subarray(["simple", "complex", "major"]),
      categories: fc.subarray(["delay", "loss", "attitude"]),
      milestones: fc.subarray(["mediationEnded", "expertHeard"]),
    })
    .chain(({ id, limits, forms, classes, categories, milestones }) =>
      fc.record<WithoutCalendar, keyof WithoutCalendar>(
        {
          id: fc.constant(id),
          version: fc.constant(1),
          title: fc.constant({ en: "Made-up rule" }),
          source: fc.constant("made up"),
          origin: fc.constant("own" as const),
          timeZone: fc.constantFrom("Etc/UTC", "Asia/Shanghai", "America/New_York"),
          classes: fc.constant(classes.map((name, rank) => ({ id: name, title: { en: name }, rank, categories: [] }))),
          categories: fc.constant(categories),
          causes: fc.subarray(["sorting", "weather"]),
          natures: fc.subarray(["compensationClaim", "serviceComplaint", "rectificationClaim"]),
          channels: fc.subarray(["phone", "counter"]),
          refusedChannels: fc.subarray(["privateSite"]),
          recordSignedBy: fc.subarray(["complainant" as const, "recorder" as const], { minLength: 1 }),
          clocks: clockRules({ classes, categories, milestones, withCalendar: calendar !== undefined }),
          milestones: fc.constant(milestones),
          approvalLimits: fc.constant(limits),
          solutionApproval: fc.constantFrom("beyondLimit", "always"),
          approverRoles: fc.subarray(limits.map(({ role }) => role)),
          closure: closureRule,
          callbacks: callbackRule(forms),
          questionnaires: fc.constant(forms),
          deferral: fc.record({ reasons: fc.subarray(["furtherInvestigation"]), contactRequired: fc.boolean() }),
          lateEntryAfter: elapsingDuration,
          liabilityAppeal: fc.record(
            { within: elapsingDuration, decideWithin: elapsingDuration },
            { requiredKeys: [] },
          ),
          reopening: fc.constantFrom("restart", "continue"),
        },
        { requiredKeys: [...required], noNullPrototype: true },
      ),
    )
    .map((policy) => (calendar === undefined ? policy : countingIn(calendar, policy)));
}

type WithoutCalendar = Omit<HandlingPolicy, "calendar">;

function countingIn(calendar: PolicyReference, policy: WithoutCalendar): HandlingPolicy {
  return { ...policy, calendar };
}

const required = [
  "id",
  "version",
  "title",
  "source",
  "origin",
  "timeZone",
  "classes",
  "categories",
  "causes",
  "refusedChannels",
  "clocks",
  "milestones",
  "approvalLimits",
  "solutionApproval",
  "approverRoles",
  "closure",
  "callbacks",
  "questionnaires",
  "reopening",
] as const;

/** None, or those of clerks, leads and managers, of whom a manager may approve anything. */
const approvalLimits: fc.Arbitrary<readonly ApprovalLimit[]> = fc
  .record({ clerk: fc.nat(1_000), lead: fc.nat(5_000) })
  .chain(({ clerk, lead }) =>
    fc.constantFrom<readonly ApprovalLimit[]>(
      [],
      [
        { role: "clerk", remedies: ["apology", "refund"], amounts: [{ minorUnits: clerk, currency: "CNY" }] },
        { role: "lead", remedies: ["apology", "refund", "goodwill"], amounts: [{ minorUnits: lead, currency: "CNY" }] },
        { role: "manager", remedies: "any", amounts: "unlimited" },
      ],
    ),
  );

const free = closureRequirements.filter((name) => name !== "refusalApproved" && name !== "notAcceptedExplained");

const closureRule: fc.Arbitrary<ClosureRule> = fc
  .subarray(
    closingOutcomes.filter((outcome) => outcome !== "unspecified"),
    { minLength: 1 },
  )
  .chain((outcomes) =>
    fc
      .tuple(
        ...outcomes.map((outcome) => fc.subarray(outcome === "refused" ? [...free, "refusalApproved" as const] : free)),
      )
      .map((asked) => Object.fromEntries(outcomes.map((outcome, i) => [outcome, asked[i] ?? []]))),
  );

function callbackRule(forms: readonly Questionnaire[]): fc.Arbitrary<CallbackRule> {
  const form = () => fc.constantFrom(...forms.map(({ id, version }) => ({ id, version })));
  return fc.record<CallbackRule, keyof CallbackRule>(
    {
      agentDiffersFromHandler: fc.boolean(),
      media: fc.subarray(["phone", "visit"]),
      // An outcome callback that closing asks for must not be abandoned untried.
      attemptsBeforeAbandoning: fc.integer({ min: 1, max: 3 }),
      retryAfter: elapsingDuration,
      within: elapsingDuration,
      questionnaires:
        forms.length === 0
          ? fc.constant({})
          : fc.record({ progress: form(), outcome: form() }, { requiredKeys: [], noNullPrototype: true }),
    },
    {
      requiredKeys: ["agentDiffersFromHandler", "media", "attemptsBeforeAbandoning", "questionnaires"],
      noNullPrototype: true,
    },
  );
}
