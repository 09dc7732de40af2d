import type { ApprovalLimit, ClockRule, ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { handledAndTold } from "../triggers/handled-and-told.ts";
import { expressLiability } from "./express-liability.ts";

const classes: readonly ComplaintClass[] = [
  {
    id: "simple",
    title: { en: "Simple: attitude, language", zh: "简单问题:服务态度、语言冲突" },
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
    source: "投诉处理时限",
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
    id: "inform",
    title: {
      en: "Tell the customer that it arrived and when the answer comes",
      zh: "立即告知客户收到投诉,并告知答复时间",
    },
    source: "投诉处理服务规范",
    startsOn: [{ event: "HandlingUnitAssigned" }],
    // The acknowledgement says both: that it arrived, and when the answer comes.
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
      en: "How large a penalty is: the loss and the part of it are recorded, the share itself is for people to set.",
      zh: "处罚比例:记录损失及所占比例,比例本身由人决定",
    },
    {
      en: "The claims procedure that compensation opens: that it was opened, and its reference, are recorded.",
      zh: "理赔程序本身:只记录已进入理赔及其编号",
    },
    {
      en: "The target of 100 % handled and replied to is named; nothing is refused because of it.",
      zh: "处理率、答复率百分之百为目标,不因此拒绝任何操作",
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
    // Restated and confirmed; step 4 finds cause and person, step 7 carries out, tells, penalises and asks for feedback.
    accepted: [
      "recordConfirmed",
      "classified",
      "rootCauseFound",
      "liabilityDetermined",
      "responsibleUnitIdentified",
      "finalReply",
      "remediesExecuted",
      "outcomeCallback",
    ],
    // An unreasonable complaint: the reasons and the rules in force are explained.
    notAccepted: ["notAcceptedExplained"],
    refused: ["recordConfirmed", "classified", "finalReply", "refusalApproved"],
    // Mere venting: heard, comforted, thanked (ours: the reply is what shows it).
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
