import type { ApprovalLimit } from "../approval-limit.ts";
import type { HandlingPolicy } from "../handling-policy.ts";

/**
 * What `role` may promise under `policy` without asking anyone. A policy that lists no limits limits nobody; under one
 * that lists some, a role that is not listed may promise nothing.
 */
export function approvalLimitOf(policy: HandlingPolicy, role: string): ApprovalLimit {
  if (policy.approvalLimits.length === 0) return { role, remedies: "any", amounts: "unlimited" };
  return policy.approvalLimits.find((limit) => limit.role === role) ?? { role, remedies: [], amounts: [] };
}
