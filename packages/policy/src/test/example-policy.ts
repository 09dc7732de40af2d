import type { ClockRule } from "../clock-rule.ts";
import type { HandlingPolicy } from "../handling-policy.ts";
import type { Questionnaire } from "../questionnaire.ts";

/** A scale, and a question answered in words. */
export const exampleForm: Questionnaire = {
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
    { kind: "text", id: "wish", text: { en: "What do you wish?" }, required: false },
  ],
};

/** A clock of five working days. */
export const exampleClock: ClockRule = {
  id: "resolve",
  title: { en: "Resolve" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ReplyIssued", detail: "final" }]],
  cancelledBy: [{ event: "ComplaintWithdrawn" }],
  duration: { amount: 5, unit: "workingDays" },
  advisory: false,
  counting: {
    startDay: "excluded",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "rollsOn",
    lastDayEnds: "closeOfBusiness",
  },
  pauseReasons: [],
  warnings: [],
};

/** A sound policy to break in one place at a time. */
export const examplePolicy: HandlingPolicy = {
  id: "example",
  version: 1,
  title: { en: "Example", zh: "示例" },
  source: "the example's rule book",
  origin: "own",
  timeZone: "Asia/Shanghai",
  calendar: { id: "office", version: 1 },
  classes: [
    { id: "simple", title: { en: "Simple" }, rank: 1, categories: ["attitude"] },
    { id: "major", title: { en: "Major" }, rank: 5, categories: ["loss", "damage"] },
  ],
  categories: ["attitude", "loss", "damage"],
  causes: [],
  refusedChannels: ["fax"],
  clocks: [exampleClock],
  milestones: ["mediationEnded"],
  approvalLimits: [
    { role: "clerk", remedies: ["apology", "refund"], amounts: [{ minorUnits: 10_000, currency: "CNY" }] },
    { role: "manager", remedies: "any", amounts: "unlimited" },
  ],
  solutionApproval: "beyondLimit",
  approverRoles: ["manager"],
  closure: { accepted: ["finalReply", "outcomeCallback"], refused: ["refusalApproved"], withdrawn: [] },
  callbacks: {
    agentDiffersFromHandler: true,
    media: ["phone"],
    attemptsBeforeAbandoning: 3,
    questionnaires: { outcome: { id: "after-call", version: 1 } },
  },
  questionnaires: [exampleForm],
  reopening: "restart",
};
