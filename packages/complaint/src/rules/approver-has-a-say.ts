import type { Actor } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { Violation } from "../violation.ts";

/** Where a pinned policy names the roles that decide on solutions and refusals, the approver has one of them. */
export function approverHasASay(
  field: string,
  approver: Actor,
  policies: readonly HandlingPolicy[],
): readonly Violation[] {
  return policies
    .filter(({ approverRoles }) => approverRoles.length > 0 && !approverRoles.includes(approver.role))
    .map(({ id, approverRoles }) => ({
      rule: "approvalLimits",
      code: "approver-role",
      field,
      problem: `policy ${id} gives ${approver.role} no say in approvals`,
      remedy: `Ask one of: ${approverRoles.join(", ")}.`,
    }));
}
