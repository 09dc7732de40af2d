import type { ApprovalLimit, ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { itAfterSalesFollowUp } from "./it-after-sales-follow-up.ts";
import { itAfterSalesLiability } from "./it-after-sales-liability.ts";

const clocks: readonly ClockRule[] = [
  {
    id: "resolve",
    title: {
      en: "Settle it as soon as possible, or find someone who can",
      zh: "有权处理应尽快解决,没有则赶紧找可以处理的人",
    },
    source: "第五步; from the lodging: (ours)",
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: [[{ event: "RemedyExecuted", detail: "last" }], [{ event: "ComplaintEscalated" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
];

// No figure is given. Engineers mend at once what is in their power and takes little time (case 1); whoever may not
// decide finds someone who may, here the station manager (ours).
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "frontDeskEngineer", remedies: ["apology", "explanation", "repair"], amounts: [] },
  { role: "inspectionEngineer", remedies: ["apology", "explanation", "repair"], amounts: [] },
  { role: "stationManager", remedies: "any", amounts: "unlimited" },
];

/** Complaints at a repair station: six steps from letting the customer vent to following up. */
export const itAfterSales: HandlingPolicy = {
  id: "it-after-sales",
  version: 1,
  title: { en: "IT after-sales complaints", zh: "IT售后投诉处理" },
  source: "《投诉处理案例分析》第一讲 如何平息客户的不满;案例一至三",
  notEncoded: [
    {
      en: "How to let the customer vent and which kinds of question to ask, in which order.",
      zh: "如何让客户发泄,以何顺序提何种问题",
    },
    {
      en: "Whether the warranty covers a fault: cover is recorded as it was judged.",
      zh: "保修范围的认定:只记录认定结果",
    },
    {
      en: "That dissatisfaction is noticed early: an early warning is there when somebody raises it.",
      zh: "及早察觉不满:有人预警才有记录",
    },
    {
      en: "That a customer about whom there is an early warning is given extra care.",
      zh: "产生预警后,对用户给予更多的关怀",
    },
    {
      en: "That the solution suits both sides: whether the customer accepts it can be recorded, and closing does not ask for it.",
      zh: "拿出双方均可接受的方案:客户是否接受可记录,结案不作要求",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  classes: [],
  categories: [],
  causes: [],
  // Complaints come directly or through a dealer; as channels: (ours).
  channels: ["counter", "dealer"],
  refusedChannels: [],
  clocks,
  milestones: [],
  approvalLimits,
  solutionApproval: "beyondLimit",
  approverRoles: ["stationManager"],
  closure: {
    // The case record: what happened, the remedial measures, each cause, a workable corrective action for each.
    accepted: [
      "finalReply",
      "remediesExecuted",
      "rootCauseFound",
      "correctiveActionForEachCause",
      // Step 6. A customer who is not content keeps the case open by itself: a better solution is looked for.
      "outcomeCallback",
    ],
    // What warranty does not cover (ours).
    refused: ["finalReply", "refusalApproved"],
    noRemedySought: ["finalReply"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: false,
    media: ["phone", "email", "post"],
    // Ours: no number is given, and a follow-up that is asked for is at least tried.
    attemptsBeforeAbandoning: 1,
    questionnaires: { outcome: { id: itAfterSalesFollowUp.id, version: itAfterSalesFollowUp.version } },
  },
  questionnaires: [itAfterSalesFollowUp],
  remedyAdvice: [
    {
      remedies: ["goodwill"],
      note: { en: "Where the error cannot be mended: a goodwill gesture.", zh: "错误无法弥补时:补偿性关照" },
    },
  ],
  liabilityRules: itAfterSalesLiability,
  // Ours.
  reopening: "restart",
};
