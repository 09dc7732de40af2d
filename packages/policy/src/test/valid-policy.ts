import * as fc from "fast-check";
import type { ApprovalLimit } from "../approval-limit.ts";
import type { CallbackRule } from "../callback-rule.ts";
import { closingOutcomes, closureRequirements, type ClosureRule } from "../closure-rule.ts";
import type { ComplaintClass } from "../complaint-class.ts";
import type { HandlingPolicy, PolicyReference } from "../handling-policy.ts";
import type { Questionnaire } from "../questionnaire.ts";
import { remedyKinds } from "../remedy-kind.ts";
import { clockRule } from "./valid-clock.ts";
import { liabilityRules } from "./valid-liability-rules.ts";
import { money, name, names, text, version } from "./valid-parts.ts";
import { questionnaires } from "./valid-questionnaire.ts";

/** Policies that `checkPolicy` must pass: every field, every kind of value, all references sound. */
export const validPolicy: fc.Arbitrary<HandlingPolicy> = fc
  .record({
    origin: fc.constantFrom("procedure", "regulation", "imported", "own"),
    categories: names,
    causes: names,
    natures: names,
    channels: names,
    milestones: names,
    withCalendar: fc.boolean(),
  })
  .chain(({ origin, categories, causes, natures, channels, milestones, withCalendar }) =>
    fc
      .record({ classes: classesAmong(categories), limits: approvalLimits, forms: questionnaires })
      .chain(({ classes, limits, forms }) =>
        fc.record<HandlingPolicy, keyof HandlingPolicy>(
          {
            id: name,
            version,
            title: text,
            source: fc.constantFrom("the rule book", "办法 3.6"),
            notEncoded: fc.array(text, { maxLength: 2 }),
            origin: fc.constant(origin),
            validFrom: fc.constantFrom("2020-02-29", "2024-01-01"),
            validTo: fc.constantFrom("2024-01-01", "2031-12-31"),
            timeZone: fc.constantFrom("Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT+8", "UTC"),
            calendar: withCalendar ? fc.record({ id: name, version }) : fc.constant({ id: "unused", version: 1 }),
            classes: fc.constant(classes),
            categories: fc.constant(categories),
            causes: fc.constant(causes),
            natures: fc.constant(natures),
            channels: fc.constant(channels),
            refusedChannels: names.map((refused) => refused.filter((channel) => !channels.includes(channel))),
            recordSignedBy: fc.uniqueArray(fc.constantFrom("complainant", "recorder"), { minLength: 1 }),
            clocks: fc.uniqueArray(
              clockRule({
                classes: classes.map(({ id }) => id),
                categories,
                natures,
                channels,
                milestones,
                withCalendar,
              }),
              { maxLength: 3, selector: ({ id }) => id },
            ),
            milestones: fc.constant(milestones),
            approvalLimits: fc.constant(limits),
            solutionApproval: fc.constantFrom("always", "beyondLimit"),
            approverRoles: limits.length === 0 ? names : fc.subarray(limits.map(({ role }) => role)),
            closure: closureRule(origin),
            callbacks: callbackRule(forms),
            questionnaires: fc.constant(forms),
            deferral: fc.record({ reasons: names, contactRequired: fc.boolean() }),
            remedyAdvice: fc.array(
              fc.record(
                {
                  categories: fc.subarray([...categories]),
                  natures: fc.subarray([...natures]),
                  remedies: fc.subarray([...remedyKinds]),
                  note: text,
                },
                { requiredKeys: ["remedies", "note"] },
              ),
              { maxLength: 2 },
            ),
            liabilityRules: liabilityRules({ classes: classes.map(({ id }) => id), categories, causes, natures }),
            targets: fc.record({ handledPercent: fc.nat(100), repliedPercent: fc.nat(100) }, { requiredKeys: [] }),
            lateEntryAfter: fc.record({ amount: fc.nat(99), unit: fc.constantFrom("hours", "calendarDays") }),
            liabilityAppeal: fc.record(
              { within: fc.record({ amount: fc.nat(99), unit: fc.constantFrom("calendarDays", "weeks") }) },
              { requiredKeys: [] },
            ),
            reopening: fc.constantFrom("restart", "continue"),
          },
          {
            requiredKeys: [
              ...requiredFields,
              // Without one, `clockRule` must not use working time.
              ...(withCalendar ? (["calendar"] as const) : []),
            ],
          },
        ),
      ),
  );

/** Fields that every policy has. */
export const requiredFields = [
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

function classesAmong(categories: readonly string[]): fc.Arbitrary<readonly ComplaintClass[]> {
  const complaintClass = fc.record<ComplaintClass, keyof ComplaintClass>(
    {
      id: name,
      title: text,
      rank: fc.nat(9),
      stars: fc.integer({ min: 1, max: 5 }),
      categories: categories.length === 0 ? names : fc.subarray([...categories]),
    },
    { requiredKeys: ["id", "title", "rank", "categories"] },
  );
  return fc.uniqueArray(complaintClass, { maxLength: 3, selector: ({ id }) => id });
}

const approvalLimits: fc.Arbitrary<readonly ApprovalLimit[]> = fc.uniqueArray(
  fc.record<ApprovalLimit>({
    role: name,
    remedies: fc.oneof(fc.subarray([...remedyKinds]), fc.constant("any" as const)),
    amounts: fc.oneof(
      fc.uniqueArray(money, { maxLength: 2, selector: ({ currency }) => currency }),
      fc.constant("unlimited" as const),
    ),
  }),
  { maxLength: 3, selector: ({ role }) => role },
);

const freeRequirements = closureRequirements.filter(
  (requirement) => requirement !== "refusalApproved" && requirement !== "notAcceptedExplained",
);

function closureRule(origin: HandlingPolicy["origin"]): fc.Arbitrary<ClosureRule> {
  const outcomes = closingOutcomes.filter((outcome) => origin === "imported" || outcome !== "unspecified");
  return fc
    .subarray(outcomes, { minLength: 1 })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(() => fc.subarray(freeRequirements)))
        .map((requirements) => Object.fromEntries(chosen.map((outcome, i) => [outcome, requirements[i] ?? []]))),
    );
}

function callbackRule(forms: readonly Questionnaire[]): fc.Arbitrary<CallbackRule> {
  const reference = (): fc.Arbitrary<PolicyReference> =>
    fc.constantFrom(...forms.map(({ id, version }) => ({ id, version })));
  return fc.record<CallbackRule, keyof CallbackRule>(
    {
      agentDiffersFromHandler: fc.boolean(),
      media: names,
      attemptsBeforeAbandoning: fc.integer({ min: 1, max: 9 }),
      retryAfter: fc.record({ amount: fc.nat(99), unit: fc.constantFrom("minutes", "hours") }),
      within: fc.record({ amount: fc.nat(99), unit: fc.constantFrom("calendarDays", "months") }),
      questionnaires:
        forms.length === 0
          ? fc.constant({})
          : fc.record({ progress: reference(), outcome: reference() }, { requiredKeys: [] }),
    },
    { requiredKeys: ["agentDiffersFromHandler", "media", "attemptsBeforeAbandoning", "questionnaires"] },
  );
}
