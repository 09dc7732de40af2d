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
    title: {
      en: "Serious: the branch manager must step in and settle it, sometimes reporting to the superior authority",
      zh: "严重纠纷:支局长必须出面协调解决,有时还要上报上级主管部门",
    },
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
    source: "突发事件 处理步骤第3步",
    startsOn: [{ event: "EmergencyDeclared" }],
    // Calling the police is a step of its own (4), and reports nothing upwards.
    stopsOn: [[{ event: "ComplaintEscalated" }]],
    cancelledBy: [],
    ...atOnce,
  },
];

// The document says who settles what, but neither figures nor kinds of remedy. That clerks and team leads apologise and
// explain, and that what costs money is the branch manager's: (ours).
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
      en: "That the branch manager steps in to settle serious disputes: roles are limited in what they may promise, not in which disputes they take.",
      zh: "严重纠纷由支局长出面协调解决:本规则限定各岗位可承诺的补救,不限定由谁受理",
    },
    {
      en: "That an emergency has one public voice: statements are recorded, not vetted.",
      zh: "突发事件统一口径:声明只作记录,不作审查",
    },
    {
      en: "That the whole file goes up when a dispute is beyond the branch manager: customer, dispute, demand and findings can each be recorded, and one of them is enough.",
      zh: "超越支局长权限的,上报客户信息、纠纷内容、客户要求、调查的情况:每一项均可记录,有其一即可",
    },
    {
      en: "That the branch manager supervises what is left to clerks and team leads.",
      zh: "授权班组长、营业员解决的,支局长必须监督落实",
    },
    {
      en: "Where the branch manager's authority ends: the document gives no figure, and none is set (ours).",
      zh: "支局长职责权限的界限:原文未给数字,此处不设(我方所定)",
    },
    {
      en: "That like disputes have like penalties and like outcomes: like cases can be listed, and nothing is refused.",
      zh: "同类客户纠纷,处罚尺度一致、处理结果大体一致:可列出同类案件,不拒绝任何操作",
    },
    {
      en: "That the customer is gently brought to confirm the result at the callback: it is recorded, and closing does not ask for it.",
      zh: "回访时委婉让客户确认处理结果:只作记录,结案不作要求",
    },
    {
      en: "That a quarrel at the counter which cannot be calmed is moved to the back room at once.",
      zh: "营业现场争执不能及时平息的,立即转移到后台",
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
