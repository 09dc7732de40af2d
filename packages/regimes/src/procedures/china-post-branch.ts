import type { ApprovalLimit, ClockRule, ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { sameDayCounting } from "../counting/same-day-counting.ts";
import { chinaPostCallbackForm } from "./china-post-callback-form.ts";
import { chinaPostLiability } from "./china-post-liability.ts";

const classes: readonly ComplaintClass[] = [
  {
    id: "minor",
    title: { en: "Minor: a clerk or team lead settles it at once", zh: "轻微纠纷:营业员或班组长可以即时解决" },
    rank: 1,
    categories: [],
  },
  {
    id: "serious",
    title: { en: "Serious: the branch manager, sometimes a superior", zh: "严重纠纷:支局长必须出面,有时上报上级" },
    rank: 2,
    categories: [],
  },
];

const clocks: readonly ClockRule[] = [
  {
    id: "immediateReply",
    title: { en: "Reply at once, or defer it, on the same day", zh: "即时答复:立即、当时、当日" },
    source: "七原则之七;七步骤第五步",
    startsOn: [{ event: "ComplaintLodged" }],
    // A reply that cannot be given is deferred to a definite date; from then on that promise is what counts.
    stopsOn: [
      [{ event: "SolutionOffered" }],
      [{ event: "ReplyIssued", detail: "final" }],
      [{ event: "ReplyDeferred" }],
    ],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    duration: { amount: 1, unit: "calendarDays" },
    advisory: false,
    counting: sameDayCounting,
    pauseReasons: [],
    warnings: [],
  },
  {
    id: "reportEmergency",
    title: { en: "Report an emergency at once", zh: "突发事件迅速汇报" },
    startsOn: [{ event: "EmergencyDeclared" }],
    stopsOn: [[{ event: "ComplaintEscalated" }], [{ event: "AuthorityNotified" }]],
    cancelledBy: [],
    ...atOnce,
  },
];

// The document says who settles what, but no figure: clerks and team leads apologise and explain (steps 2, 3 and 5); what
// costs money is for the branch manager, and beyond that for a superior. A branch adds its own figures (ours).
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "clerk", remedies: ["apology", "explanation"], amounts: [] },
  { role: "teamLead", remedies: ["apology", "explanation"], amounts: [] },
  { role: "branchManager", remedies: "any", amounts: "unlimited" },
  { role: "superior", remedies: "any", amounts: "unlimited" },
];

/** Customer disputes at a post office branch: seven steps from listening to calling back. */
export const chinaPostBranch: HandlingPolicy = {
  id: "china-post-branch",
  version: 1,
  title: { en: "Customer disputes at a post office branch", zh: "支局客户纠纷处理" },
  source: "《客户纠纷处理》(妥善处理客户纠纷 努力构建和谐邮政)",
  notEncoded: [
    {
      en: "How to listen, apologise and ask is for people; the ledger holds what was said and agreed.",
      zh: "倾听、道歉、询问的方式由人掌握;账本记录所说与所议定的内容",
    },
    {
      en: "That serious disputes are settled by the branch manager in person: roles are limited in what they may promise, not in which disputes they take.",
      zh: "严重纠纷由支局长亲自处理:本规则限定各岗位可承诺的补救,不限定由谁受理",
    },
    {
      en: "That an emergency has one public voice: statements are recorded, not vetted.",
      zh: "突发事件统一口径:声明只作记录,不作审查",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  classes,
  categories: ["attitude", "quality"],
  causes: [
    "serviceLevel.afterSales",
    "serviceLevel.enquiryAndCompensation",
    "serviceLevel.lossDamageDelay",
    "serviceLevel.gapToNeeds",
    "staff.attitude",
    "staff.skill",
    "staff.unfairness",
    "staff.ruleBreaking",
    "facilities.environment",
    "facilities.site",
    "facilities.supplies",
    "facilities.systems",
    "customer",
  ],
  channels: ["counter", "inPerson", "letter", "phone", "provincialHotline", "regulatorCentre", "consumerAssociation"],
  refusedChannels: ["privateComplaintSite"],
  clocks,
  milestones: [],
  approvalLimits,
  solutionApproval: "beyondLimit",
  approverRoles: ["branchManager", "superior"],
  closure: {
    // Step 3 confirms what was said; responsible or not is one of its classifications; step 7 calls back.
    accepted: [
      "recordConfirmed",
      "classified",
      "liabilityDetermined",
      "finalReply",
      "remediesExecuted",
      "outcomeCallback",
    ],
    // What the rules forbid is declined, and the customer is treated with courtesy; who approves is ours.
    refused: ["recordConfirmed", "classified", "finalReply", "refusalApproved", "outcomeCallback"],
    // Ours. "Not accepted" is no way to close: whoever is addressed takes the complaint on (首问负责).
    noRemedySought: ["recordConfirmed", "finalReply"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: false,
    media: ["phone", "post", "fax", "email", "visit"],
    // Ours: the document gives no number, and a callback that is asked for is at least tried.
    attemptsBeforeAbandoning: 1,
    questionnaires: { outcome: { id: chinaPostCallbackForm.id, version: chinaPostCallbackForm.version } },
  },
  questionnaires: [chinaPostCallbackForm],
  deferral: { reasons: ["furtherInvestigation", "lackOfAuthority"], contactRequired: true },
  remedyAdvice: [
    {
      categories: ["attitude"],
      remedies: ["apology"],
      note: { en: "Attitude: apologise.", zh: "服务态度:赔礼道歉" },
    },
    {
      categories: ["quality"],
      remedies: ["compensation"],
      note: { en: "Quality: consider compensation.", zh: "服务质量:考虑赔偿" },
    },
    {
      causes: ["facilities.systems"],
      remedies: ["explanation"],
      note: { en: "Systems: explain and look into it.", zh: "系统运行:解释查询" },
    },
    {
      causes: ["customer"],
      remedies: [],
      note: { en: "The customer's own breach: courtesy.", zh: "客户违规:以礼相待" },
    },
    {
      remedies: ["goodwill"],
      note: { en: "Where the rules give nothing: a small gift.", zh: "补偿性关照:小礼品" },
    },
  ],
  liabilityRules: chinaPostLiability,
  // The employee may appeal (被投诉的员工可以申诉); no period is given.
  liabilityAppeal: {},
  // Ours: a reopened dispute is replied to as promptly as a new one.
  reopening: "restart",
};
