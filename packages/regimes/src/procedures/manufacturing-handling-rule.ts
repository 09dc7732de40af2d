import type { ApprovalLimit, ClockRule, ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { manufacturingHandlingLiability } from "./manufacturing-handling-liability.ts";

/**
 * The three ways a contact sheet can go (3.4.1). With issues of several, quality comes first (order ours); which category
 * goes which way is ours too.
 */
const classes: readonly ComplaintClass[] = [
  {
    id: "procedure",
    title: {
      en: "Business procedure: as the rule on domestic sales says",
      zh: "业务作业程序问题:依《内销业务处理办法》",
    },
    rank: 1,
    categories: ["procedure"],
  },
  {
    id: "contract",
    title: { en: "Contract only: the head decides", zh: "纯为合同问题:呈报主管核定" },
    rank: 2,
    categories: ["contract"],
  },
  {
    id: "quality",
    title: {
      en: "Quality, specification, quantity: quality control finds the unit",
      zh: "品质、规格、数量差异:转送品管单位",
    },
    rank: 3,
    // 1.2 (categories ours).
    categories: ["defect", "transitDamage", "packaging", "deviationFromContract", "otherDefectOrBreach"],
  },
];

// 3.6: "all countermeasure answers within seven days" (所有对策答复均应在七日内为之). That each of the two has seven days, that
// they are calendar days (Civil Code) and that they run from the contact sheet is ours. A rejected countermeasure or a
// mediation stops nothing (但必须注意答复时效).
function sevenDays(id: string, title: ClockRule["title"], stopsOn: ClockRule["stopsOn"]): ClockRule {
  return {
    id,
    title,
    source: "3.6(3); each, calendar days, from the contact sheet: (ours)",
    startsOn: [{ event: "ContactSheetIssued" }],
    stopsOn,
    cancelledBy: [{ event: "ComplaintNotAccepted" }, { event: "ComplaintWithdrawn" }],
    duration: { amount: 7, unit: "calendarDays" },
    advisory: false,
    counting: civilCodeCounting,
    pauseReasons: [],
    warnings: [],
  };
}

const clocks: readonly ClockRule[] = [
  sevenDays("countermeasure", { en: "Answers of the countermeasure units", zh: "对策单位答复" }, [
    [{ event: "CountermeasureSubmitted", detail: "last" }],
  ]),
  sevenDays("writtenReply", { en: "Written reply to the customer", zh: "书面告知客户" }, [
    [{ event: "ReplyIssued", detail: "final", inWriting: true }],
  ]),
];

// 3.6: no commitment beyond the approval limits; the limits themselves are not in the rule. The account unit explains
// what it cannot accept (3.3), its head approves what is offered, the general manager leads joint handling.
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "accountUnit", remedies: ["explanation"], amounts: [] },
  { role: "departmentHead", remedies: "any", amounts: "unlimited" },
  { role: "generalManager", remedies: "any", amounts: "unlimited" },
];

/** Complaints handled by contact sheet: verified by the account unit, answered by countermeasure units, replied in writing. */
export const manufacturingHandlingRule: HandlingPolicy = {
  id: "manufacturing-handling-rule",
  version: 1,
  title: { en: "Rule for handling customer complaints", zh: "客户抱怨处理办法" },
  source: "《客户抱怨处理办法》",
  notEncoded: [
    {
      en: "The rule on domestic sales, which governs returns, exchanges, price cuts, free repair and business procedure.",
      zh: "《内销业务处理办法》:退货、换货、减价、免费维修及业务作业程序依其办理",
    },
    {
      en: "Which plant unit quality control finds to be in charge: the unit that was asked is recorded.",
      zh: "品管单位确认属于工厂哪个单位之权责:只记录所转单位",
    },
    {
      en: "That reports are ready before each review meeting: meetings, reports and resolutions are recorded, and overdue resolutions reported.",
      zh: "检讨会前提出报告:记录会议、报告与决议,逾期决议可查",
    },
    {
      en: "That every accepted complaint gets a contact sheet at once: until one is issued neither limit of seven days starts.",
      zh: "已受理的须填具《客户抱怨联络单》:未填具前两个七日期限均不开始",
    },
    {
      en: "The amounts up to which each role may commit the company: the rule does not state them, so heads have no limit (ours).",
      zh: "核决权限的数额:原文未载,主管因此不受限额(我方所定)",
    },
    {
      en: "That whoever hears of a complaint passes it on to the account unit promptly.",
      zh: "接到客户抱怨者应迅速转交营业单位",
    },
    {
      en: "That it is the general manager's office that mediates and the general manager who leads joint handling: who does is recorded, the role is not checked.",
      zh: "由总经理室协调、由总经理会同处理:只记录由谁,不核对职务",
    },
    {
      en: "That the general manager's office reviews last month's serious cases and the general manager approves each notice: approval by somebody else than the proposer is enforced, neither the month nor the role is.",
      zh: "总经理室审视上月份结案的严重抱怨事件,《奖罚通知单》呈总经理核准:只限制核准人不得为提出人,不核对月份与职务",
    },
    {
      en: "That quality control and the countermeasure units follow the progress of each case and press it on.",
      zh: "品管单位、对策单位对每一个案的进度加以掌握与促进",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  classes,
  categories: [
    "defect",
    "transitDamage",
    "packaging",
    "deviationFromContract",
    "otherDefectOrBreach",
    "improvementWish",
    "contract",
    "procedure",
  ],
  causes: [],
  // Direct, or through a dealer; the last seven are the sources that are easily overlooked (2.1.1).
  channels: [
    "direct",
    "dealer",
    "repairReport",
    "dealerNote",
    "salesReport",
    "productReturn",
    "subcontractor",
    "colleague",
    "otherNote",
  ],
  refusedChannels: [],
  clocks,
  milestones: [],
  approvalLimits,
  solutionApproval: "always",
  approverRoles: ["departmentHead", "generalManager"],
  closure: {
    // Who is liable is reviewed after closing, for last month's serious cases (3.5), so closing does not wait for it.
    accepted: ["classified", "rootCauseFound", "countermeasuresAnswered", "finalReplyInWriting", "remediesExecuted"],
    // 3.3: what rests on a misunderstanding or is not our responsibility is explained.
    notAccepted: ["notAcceptedExplained"],
    refused: ["classified", "countermeasuresAnswered", "finalReplyInWriting", "refusalApproved"],
    withdrawn: [],
  },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  remedyAdvice: [
    {
      remedies: ["replacement", "return", "priceReduction", "repair", "compensation"],
      note: {
        en: "Returns, exchanges, price cuts and free repair follow the rule on domestic sales.",
        zh: "退货、换货、减价、免费维修等依《内销业务处理办法》办理",
      },
    },
  ],
  liabilityRules: manufacturingHandlingLiability,
  // Ours.
  reopening: "restart",
};
