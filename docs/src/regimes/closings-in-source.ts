import type { ClosingOutcome } from "@complaint-ledger/policy";

/** Ways of closing that a procedure's document describes, besides a solution that is carried out; by policy id. */
export const closingsInSource: Readonly<Record<string, readonly ClosingOutcome[]>> = {
  // 由于违反原则,违反规章制度,客户的要求不能满足.
  "china-post-branch": ["refused"],
  // 对无理投诉 讲清道理和现有制度规定; 纯属发泄怨气的.
  "express-delivery": ["notAccepted", "noRemedySought"],
  // 如果是患者方面不合理, 向对方说"NO".
  "patient-complaint": ["refused"],
  // 5.1 确认责任属本公司后; 3(三) 非属本公司责任.
  "manufacturing-operating-rule": ["notAccepted", "refused"],
  // 3.3(1) 须向其详细解说无法受理之原因.
  "manufacturing-handling-rule": ["notAccepted"],
  // 客户执意拒绝接受解决方案; 是否情绪发泄.
  "telecom-complaint": ["refused", "noRemedySought"],
};
