import type { ApprovalLimit, ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { sameDayCounting } from "../counting/same-day-counting.ts";
import { patientLiability } from "./patient-liability.ts";

const clocks: readonly ClockRule[] = [
  {
    id: "passOn",
    title: { en: "Pass the form on to after-sales", zh: "及时将表格传递到售后服务人员手中" },
    source: "程序第1条",
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: [[{ event: "HandlerAssigned" }], [{ event: "HandlingUnitAssigned" }], [{ event: "ComplaintTransferred" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
  {
    id: "answer",
    title: { en: "Answer on the same day if possible", zh: "最好当天给患者答复" },
    source: "技巧第3条",
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: [[{ event: "SolutionOffered" }], [{ event: "ReplyIssued", detail: "final" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    duration: { amount: 1, unit: "calendarDays" },
    advisory: true,
    counting: sameDayCounting,
    pauseReasons: [],
    warnings: [],
  },
];

// No figure is given. After-sales staff explain and apologise, and promise nothing lightly; all else is the head's.
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "afterSales", remedies: ["apology", "explanation"], amounts: [] },
  { role: "head", remedies: "any", amounts: "unlimited" },
];

/** Patients' complaints in a clinic: registered, explained, approved, agreed in writing, followed up until content. */
export const patientComplaint: HandlingPolicy = {
  id: "patient-complaint",
  version: 1,
  title: { en: "Patients' complaints", zh: "患者投诉与抱怨处理" },
  source: "《如何处理患者的投诉与抱怨》",
  notEncoded: [
    {
      en: "That finance pays and management staff send gifts: instructions name a unit, and any unit will do.",
      zh: "通知财务、通知管理人员发出:指令写明单位,但不限定是哪个单位",
    },
    {
      en: "That patients are not contradicted, and other advice on talking with them.",
      zh: "不与患者争辩等沟通技巧",
    },
    {
      en: "That the patient confirms what was restated: it can be recorded, but closing asks for the recorder's signature only.",
      zh: "复述后由患者确认:可记录,但结案只要求记录人签名",
    },
    {
      en: "That the patient is contacted as soon as after-sales have the form, by phone or fax or in person.",
      zh: "接到信息后即通过电话、传真或面对面与患者沟通",
    },
    {
      en: "That the patient is answered promptly once the head approves.",
      zh: "申请领导批准后,及时答复患者",
    },
    {
      en: "How much to compensate: more or less is left to people.",
      zh: "补偿多少由人决定",
    },
    {
      en: "That somebody of higher rank takes it on where circumstances allow.",
      zh: "条件许可时,提高处理问题人员的级别",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  classes: [],
  categories: [],
  causes: [],
  refusedChannels: [],
  // Whoever writes it down signs (负责记录的人要签名确认).
  recordSignedBy: ["recorder"],
  clocks,
  milestones: [],
  approvalLimits,
  // 申请领导批准后,要及时答复患者.
  solutionApproval: "always",
  approverRoles: ["head"],
  closure: {
    // Steps 5 to 7: agreement signed, carried out, tracked until the patient is content.
    accepted: ["recordConfirmed", "finalReply", "agreementSigned", "remediesExecuted", "complainantContent"],
    // Only content, an approved refusal or a withdrawal ends it (ours).
    refused: ["recordConfirmed", "finalReply", "refusalApproved"],
    withdrawn: [],
  },
  callbacks: {
    agentDiffersFromHandler: false,
    media: [],
    // Ours: nobody gives up untried. Giving up does not close the case, since a content patient does.
    attemptsBeforeAbandoning: 1,
    questionnaires: {},
  },
  questionnaires: [],
  liabilityRules: patientLiability,
  // Ours.
  reopening: "restart",
};
