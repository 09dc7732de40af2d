import type { ApprovalLimit, ClockRule, ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { telecomLiability } from "./telecom-liability.ts";
import { telecomProgressQuestions } from "./telecom-progress-questions.ts";

/** By when it can be resolved; what takes longest ranks highest (rank ours). */
const classes: readonly ComplaintClass[] = [
  { id: "atOnce", title: { en: "Can be resolved at once", zh: "当即可以解决" }, rank: 1, categories: [] },
  { id: "shortly", title: { en: "Can be resolved shortly", zh: "短期内可以解决" }, rank: 2, categories: [] },
  {
    id: "notAtPresent",
    title: {
      en: "Cannot be resolved at present, for network or technical reasons",
      zh: "网络、技术问题现阶段无法解决",
    },
    rank: 3,
    categories: [],
  },
];

const clocks: readonly ClockRule[] = [
  {
    id: "handOver",
    title: { en: "Pass on in time what the back office has to handle", zh: "及时将需要后台处理的投诉传递给相关部门" },
    source: "3. 2); from the confirmed record: (ours)",
    // What is resolved at once is not passed on (ours).
    exceptFor: { classes: ["atOnce"] },
    // It is not handed on before it is fully understood, so the confirmed record starts the clock (ours).
    startsOn: [{ event: "RecordConfirmed" }],
    stopsOn: [[{ event: "ComplaintTransferred" }], [{ event: "HandlingUnitAssigned" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
];

// No figure is given. The customer manager explains, apologises and puts right what can be put right at once, and
// promises nothing uncertain; a solution that the customer refuses goes up with the record.
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "customerManager", remedies: ["apology", "explanation", "correction"], amounts: [] },
  { role: "superior", remedies: "any", amounts: "unlimited" },
];

/** Telecom complaints: a signed record, the time needed and why, progress callbacks while the customer waits. */
export const telecomComplaint: HandlingPolicy = {
  id: "telecom-complaint",
  version: 1,
  title: { en: "Telecom complaints", zh: "电信客户投诉处理" },
  source: "《客户投诉处理技巧》",
  notEncoded: [
    {
      en: 'What "in time" means when a case is handed to the back office: no number is given, so it is measured and never breached.',
      zh: "“及时”传递后台的期限:原文无数字,只计时,不判逾期",
    },
    {
      en: "That the customer must be called in good time while waiting: no number is given, so progress callbacks are recorded and none is demanded.",
      zh: "等待期间必须适时回访:原文无次数,只作记录,不作要求",
    },
    {
      en: "The time limits for handling that it refers to: it does not give them.",
      zh: "所称“处理时限”:原文未给出",
    },
    {
      en: "That the customer is told how long it takes and why: it can be recorded, and nothing asks for it.",
      zh: "向客户说明解决问题所需要的时间及其原因:可记录,不作要求",
    },
    {
      en: "That the record goes up when the customer insists on refusing a solution: escalations are recorded, none is demanded.",
      zh: "客户执意拒绝接受解决方案的,将投诉记录上报:只作记录,不作要求",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  classes,
  categories: [],
  causes: [],
  refusedChannels: [],
  // 请客户签字确认.
  recordSignedBy: ["complainant"],
  clocks,
  milestones: [],
  approvalLimits,
  solutionApproval: "beyondLimit",
  approverRoles: ["superior"],
  closure: {
    accepted: ["recordConfirmed", "classified", "finalReply", "remediesExecuted"],
    // Explained patiently first; if the customer still refuses, the record goes up (who approves is ours).
    refused: ["recordConfirmed", "classified", "finalReply", "refusalApproved"],
    // Mere venting, as against serious inconvenience.
    noRemedySought: ["recordConfirmed", "finalReply"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: false,
    media: ["visit", "phone"],
    // Callbacks are about progress; no outcome callback is asked for.
    attemptsBeforeAbandoning: 0,
    questionnaires: {
      progress: { id: telecomProgressQuestions.id, version: telecomProgressQuestions.version },
    },
  },
  questionnaires: [telecomProgressQuestions],
  liabilityRules: telecomLiability,
  // Ours.
  reopening: "restart",
};
