import type { ApprovalLimit, ClockRule, ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { handledAndTold } from "../triggers/handled-and-told.ts";
import { replied } from "../triggers/replied.ts";
import { expressLiability } from "./express-liability.ts";

const classes: readonly ComplaintClass[] = [
  {
    id: "simple",
    title: { en: "Simple: attitude, quarrelsome or offensive language", zh: "简单问题:服务态度、语言冲突" },
    rank: 1,
    stars: 1,
    categories: ["attitude", "language"],
  },
  { id: "complex", title: { en: "Complex: delay", zh: "复杂问题:快件延误" }, rank: 3, stars: 3, categories: ["delay"] },
  {
    id: "major",
    title: {
      en: "Major: loss, shortage or damage not caused by the customer",
      zh: "重大问题:非客户原因造成的快件损毁、短少、丢失",
    },
    rank: 5,
    stars: 5,
    categories: ["loss", "shortage", "damage"],
  },
];

function resolveClock(complaintClass: string, workingDays: number): ClockRule {
  return {
    id: `resolve-${complaintClass}`,
    title: {
      en: `Handled within ${workingDays} working ${workingDays === 1 ? "day" : "days"}`,
      zh: `${workingDays}个工作日内处理完毕`,
    },
    source: "投诉处理时限; from the lodging: (ours)",
    appliesTo: { classes: [complaintClass] },
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: handledAndTold,
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    duration: { amount: workingDays, unit: "workingDays" },
    advisory: false,
    counting: civilCodeCounting,
    pauseReasons: [],
    warnings: [],
  };
}

const clocks: readonly ClockRule[] = [
  {
    id: "passOn",
    title: {
      en: "Pass on to the department in charge what cannot be answered at once",
      zh: "不能即时答复的,及时转告处理投诉的责任部门",
    },
    source: "投诉处理服务规范; from the lodging: (ours)",
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: [[{ event: "HandlingUnitAssigned" }], [{ event: "ComplaintTransferred" }], ...replied],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
  {
    id: "inform",
    title: {
      en: "Tell the customer that it arrived and when the answer comes",
      zh: "立即告知客户收到投诉,并告知答复时间",
    },
    source: "投诉处理服务规范",
    startsOn: [{ event: "HandlingUnitAssigned" }, { event: "ComplaintTransferred" }],
    // The acknowledgement can say both: that it arrived, and when the answer comes.
    stopsOn: [[{ event: "ComplaintAcknowledged" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
  resolveClock("simple", 1),
  resolveClock("complex", 3),
  resolveClock("major", 5),
];

// No figure is given. Those who take a complaint restate, explain and apologise; every proposal goes to the supervisor.
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "intakeClerk", remedies: ["apology", "explanation"], amounts: [] },
  { role: "handler", remedies: ["apology", "explanation"], amounts: [] },
  { role: "supervisor", remedies: "any", amounts: "unlimited" },
];

/** Complaints about express delivery. Steps 4 to 8 are documented; recording, judging and assigning (1 to 3) are ours. */
export const expressDelivery: HandlingPolicy = {
  id: "express-delivery",
  version: 1,
  title: { en: "Express delivery complaints", zh: "快递投诉处理" },
  source: "《快递客户服务》学习活动二:快递投诉(处理流程、服务规范、处理时限)",
  notEncoded: [
    {
      en: "How large a penalty is: the source takes a share of performance pay or bonus, by the size of the loss, and gives no figure. The loss is recorded with an amount or, as a measure of our own, with a part of the loss (ours).",
      zh: "处罚幅度:原文依损失大小扣罚一定比例的绩效工资或奖金,未给数字;账本记录损失与金额,或占损失的比例(我方所定)",
    },
    {
      en: "The claims procedure that compensation opens: that it was opened, and its reference, are recorded.",
      zh: "理赔程序本身:只记录已进入理赔及其编号",
    },
    {
      en: "That the person directly responsible, the department's manager and whoever delayed the handling are penalised: sanctions are recorded, and closing does not wait for them.",
      zh: "对直接责任者、部门主管及造成延误的责任人作出处罚:处罚只作记录,结案不以此为条件",
    },
    {
      en: "That each case is reviewed and improvements are proposed: reviews are recorded, and none is demanded.",
      zh: "总结与综合评价并提出改善对策:只作记录,不作要求",
    },
    {
      en: "That the acknowledgement says when the answer comes: it can, and need not.",
      zh: "告知答复时间:确认收到时可记录答复时间,不作要求",
    },
    {
      en: "That the supervisor decides promptly, and that as much of the loss as possible is made good.",
      zh: "主管领导及时批示,尽力挽回已经出现的损失",
    },
    {
      en: "That loss, shortage and damage are major only if the customer did not cause them: here the category alone makes them so. Classify by hand what the customer caused.",
      zh: "损毁、短少、丢失非客户原因造成的才是重大问题:此处凭类别即为重大,客户原因造成的须人工定级",
    },
    {
      en: "A complaint without one of the categories or classes has no limit here.",
      zh: "未归入所列类别或级别的投诉在此没有期限",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  classes,
  categories: ["attitude", "language", "delay", "loss", "shortage", "damage"],
  causes: [],
  channels: ["web", "letter", "inPerson", "phone"],
  refusedChannels: [],
  clocks,
  milestones: [],
  approvalLimits,
  // Step 6: the supervisor reads every proposal.
  solutionApproval: "always",
  approverRoles: ["supervisor"],
  closure: {
    // Restated and confirmed; step 4 finds cause and person, step 7 carries out, tells and asks for feedback.
    accepted: [
      "recordConfirmed",
      "classified",
      "rootCauseFound",
      "liabilityDetermined",
      "finalReply",
      "remediesExecuted",
      "outcomeCallback",
    ],
    // An unreasonable complaint: the reasons and the rules in force are explained.
    notAccepted: ["notAcceptedExplained"],
    refused: ["recordConfirmed", "classified", "finalReply", "refusalApproved"],
    // Mere venting: heard, comforted, apologised to (ours: the reply is what shows it).
    noRemedySought: ["recordConfirmed", "finalReply"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: false,
    media: [],
    // Ours: no number is given, and feedback that is asked for is at least tried for.
    attemptsBeforeAbandoning: 1,
    questionnaires: {},
  },
  questionnaires: [],
  remedyAdvice: [
    {
      categories: ["attitude", "language"],
      remedies: ["apology"],
      note: { en: "Admit it at once, apologise, ask how to improve.", zh: "立即承认,赔礼道歉,征询改进意见" },
    },
    {
      categories: ["delay", "loss", "shortage", "damage"],
      remedies: ["apology", "explanation", "refund", "redelivery", "compensation"],
      note: {
        en: "Own up, explain, apologise; where compensation is due, open the claims procedure.",
        zh: "明确承担责任,解释道歉;涉及赔偿的进入理赔程序",
      },
    },
  ],
  liabilityRules: expressLiability,
  targets: { handledPercent: 100, repliedPercent: 100 },
  // Ours: a reopened complaint has the time of a new one.
  reopening: "restart",
};
