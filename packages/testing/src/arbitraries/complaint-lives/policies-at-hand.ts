import type { ClockRule, HandlingPolicy, Questionnaire } from "@complaint-ledger/policy";
import { lenientPolicy } from "./lenient-policy.ts";

/** A day from lodging or reopening until closing; extended by nobody. */
const acknowledge: ClockRule = {
  id: "acknowledge",
  title: { en: "Acknowledge" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ComplaintClosed" }]],
  cancelledBy: [],
  duration: { amount: 1, unit: "calendarDays" },
  advisory: false,
  counting: {
    startDay: "excluded",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "stays",
    lastDayEnds: "sameTime",
  },
  pauseReasons: ["mediation", "decree"],
  warnings: [],
};

/** Ten days, to which a manager may add up to five, once. */
const resolve: ClockRule = {
  ...acknowledge,
  id: "resolve",
  title: { en: "Resolve" },
  duration: { amount: 10, unit: "calendarDays" },
  extension: { approverRoles: ["manager"], atMost: { amount: 5, unit: "calendarDays" }, times: 1 },
};

/** Measured, never breached. */
const promptly: ClockRule = { ...acknowledge, id: "promptly", advisory: true };

/** One question, which decides satisfaction. */
const form: Questionnaire = {
  id: "after-call",
  version: 1,
  questions: [
    {
      kind: "scale",
      id: "result",
      text: { en: "Are you satisfied with the result?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "yes", label: { en: "Yes" }, sentiment: "favourable" },
        { id: "partly", label: { en: "Partly" }, sentiment: "neutral" },
        { id: "no", label: { en: "No" }, sentiment: "unfavourable" },
      ],
    },
  ],
};

/** A statute that has clocks and otherwise asks nothing. */
const statute: HandlingPolicy = {
  ...lenientPolicy,
  id: "statute",
  clocks: [resolve, acknowledge, promptly],
  milestones: ["mediationEnded"],
};

/** Roles with limits, beyond which an offer needs somebody's approval; closing asks for the usual. */
const tiered: HandlingPolicy = {
  ...lenientPolicy,
  id: "tiered",
  clocks: [resolve],
  approvalLimits: [
    { role: "clerk", remedies: ["apology", "refund"], amounts: [{ minorUnits: 1_000, currency: "CNY" }] },
    {
      role: "lead",
      remedies: ["apology", "refund", "goodwill"],
      amounts: [
        { minorUnits: 5_000, currency: "CNY" },
        { minorUnits: 1_000, currency: "USD" },
      ],
    },
    { role: "manager", remedies: "any", amounts: "unlimited" },
  ],
  closure: {
    accepted: ["finalReply", "remediesExecuted", "outcomeCallback"],
    notAccepted: ["notAcceptedExplained"],
    noRemedySought: ["finalReply"],
    refused: ["finalReply", "refusalApproved"],
    withdrawn: [],
  },
  callbacks: { ...lenientPolicy.callbacks, attemptsBeforeAbandoning: 1 },
  lateEntryAfter: { amount: 12, unit: "hours" },
};

/** Asks for everything that can be asked for. */
const strict: HandlingPolicy = {
  ...tiered,
  id: "strict",
  classes: [
    { id: "simple", title: { en: "Simple" }, rank: 1, categories: [] },
    { id: "major", title: { en: "Major" }, rank: 2, categories: [] },
  ],
  categories: ["delay", "loss"],
  causes: ["sorting", "weather"],
  natures: ["compensationClaim", "serviceComplaint"],
  refusedChannels: ["privateSite"],
  recordSignedBy: ["complainant", "recorder"],
  clocks: [resolve, promptly],
  milestones: ["expertHeard"],
  solutionApproval: "always",
  approverRoles: ["lead", "manager"],
  closure: {
    accepted: [
      "recordConfirmed",
      "classified",
      "finalReply",
      "finalReplyInWriting",
      "agreementSigned",
      "remediesExecuted",
      "liabilityDetermined",
      "responsibleUnitIdentified",
      "rootCauseFound",
      "correctiveActionForEachCause",
      "countermeasuresAnswered",
      "outcomeCallback",
      "complainantContent",
    ],
    notAccepted: ["notAcceptedExplained"],
    noRemedySought: ["recordConfirmed", "finalReply"],
    refused: ["recordConfirmed", "classified", "finalReply", "refusalApproved"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: true,
    media: [],
    attemptsBeforeAbandoning: 2,
    questionnaires: { outcome: { id: form.id, version: form.version } },
  },
  questionnaires: [form],
  deferral: { reasons: ["furtherInvestigation"], contactRequired: true },
  lateEntryAfter: { amount: 2, unit: "calendarDays" },
  liabilityAppeal: { within: { amount: 10, unit: "calendarDays" } },
};

/** Every policy version at hand in random complaints; those with two versions can be rebased. */
export const policiesAtHand: readonly HandlingPolicy[] = [
  { ...lenientPolicy, closure: { ...lenientPolicy.closure, unspecified: [] } },
  { ...lenientPolicy, version: 2, milestones: ["expertHeard"] },
  tiered,
  statute,
  strict,
  { ...strict, version: 2, callbacks: { ...strict.callbacks, attemptsBeforeAbandoning: 1 } },
];
