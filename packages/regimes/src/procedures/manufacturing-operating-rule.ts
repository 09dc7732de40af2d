import type { ApprovalLimit, ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { manufacturingOperatingLiability } from "./manufacturing-operating-liability.ts";

const clocks: readonly ClockRule[] = [
  {
    id: "findCause",
    title: { en: "Find the cause of a compensation claim with care and speed", zh: "索赔:慎重且尽速查明原因" },
    source: "3(二); from the classification: (ours)",
    appliesTo: { natures: ["compensationClaim"] },
    // From when the claim is known to be one (ours).
    startsOn: [{ event: "ComplaintClassified" }],
    stopsOn: [[{ event: "RootCauseFound" }]],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    ...atOnce,
  },
];

// No figure is given. The office explains; what is proposed to the customer needs the manager's approval.
const approvalLimits: readonly ApprovalLimit[] = [
  { role: "office", remedies: ["explanation"], amounts: [] },
  { role: "manager", remedies: "any", amounts: "unlimited" },
];

/** Complaints about delivered products: the office verifies, the quality department finds the cause, the manager approves. */
export const manufacturingOperatingRule: HandlingPolicy = {
  id: "manufacturing-operating-rule",
  version: 1,
  title: { en: "Operating rule for customer complaints", zh: "处理客户抱怨操作规程" },
  source: "《处理客户抱怨操作规程》",
  notEncoded: [
    {
      en: "What the office checks of order and shipment, and the investigation on site: what was verified is recorded in words.",
      zh: "办公室核对订单与出货、实地调查:以文字记录核实内容",
    },
    {
      en: "That the complaint form goes to the quality department, and that the file goes back to the units concerned and is archived.",
      zh: "填妥抱怨处理单通知质管部;资料回馈有关单位并归档",
    },
    {
      en: "That it is for delivered products only.",
      zh: "仅适用于已完成交货手续的产品",
    },
    {
      en: "What compensation the contract provides for.",
      zh: "契约所定的赔偿",
    },
  ],
  origin: "procedure",
  timeZone: "Asia/Shanghai",
  classes: [],
  categories: ["quality", "unsuitable"],
  causes: [],
  natures: ["rectificationClaim", "compensationClaim", "nonQualityComplaint"],
  refusedChannels: [],
  clocks,
  milestones: [],
  approvalLimits,
  solutionApproval: "always",
  approverRoles: ["manager"],
  closure: {
    // 5.1 to 5.4: classified, cause found, measures against recurrence, approved, answered, archived.
    accepted: ["classified", "rootCauseFound", "correctiveActionForEachCause", "finalReply", "remediesExecuted"],
    // 5.1: handled only once the order, the shipment and our responsibility are confirmed.
    notAccepted: ["notAcceptedExplained"],
    // A pretext to obtain compensation or a price cut is not the company's fault.
    refused: ["classified", "finalReply", "refusalApproved"],
    withdrawn: [],
  },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  remedyAdvice: [
    {
      natures: ["rectificationClaim"],
      remedies: ["rework", "replacement", "return"],
      note: { en: "Rework, exchange or return; no damages.", zh: "申诉:返工、更换、退货,不需给予赔偿" },
    },
    {
      natures: ["compensationClaim"],
      remedies: ["rework", "replacement", "return", "compensation"],
      note: { en: "The product, and the loss as the contract says.", zh: "索赔:除处理不良品外,依契约规定赔偿损失" },
    },
    {
      natures: ["nonQualityComplaint"],
      remedies: [],
      note: { en: "Not the company's responsibility.", zh: "非质量抱怨:非属本公司责任" },
    },
  ],
  liabilityRules: manufacturingOperatingLiability,
  // Ours.
  reopening: "restart",
};
