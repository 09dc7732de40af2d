import type { Attempt } from "../step.ts";
import type { Violation } from "../violation.ts";

/** Where a policy names the roles that decide on solutions, the actor has one of them. */
export function approverHasASay({ context, policies }: Attempt<unknown>): readonly Violation[] {
  return policies
    .filter(({ approverRoles }) => approverRoles.length > 0 && !approverRoles.includes(context.actor.role))
    .map(({ id, approverRoles }) => ({
      rule: "approvalLimits",
      code: "approver-role",
      field: "actor.role",
      problem: `policy ${id} gives ${context.actor.role} no say in approvals`,
      remedy: `Ask one of: ${approverRoles.join(", ")}.`,
    }));
}
