import type { DecidedEvent, Decision, Instant } from "@complaint-ledger/event-sourcing";
import type { ComplaintCommand } from "./command.ts";
import type { ComplaintContext } from "./complaint-context.ts";
import type { ComplaintEvents } from "./events.ts";
import { lifecycleViolations } from "./rules/lifecycle.ts";
import { notBefore } from "./rules/not-before.ts";
import { pinnedPolicies } from "./rules/pinned-policies.ts";
import { timeViolations } from "./rules/time.ts";
import type { ComplaintState } from "./state.ts";
import type { Step } from "./step.ts";
import { stepOfCommand } from "./steps.ts";
import type { Rejection, Violation } from "./violation.ts";

/** What becomes of a command: one event to record, or every reason why not. */
export type ComplaintDecision = Decision<ComplaintEvents, Rejection>;

/**
 * Decides a command on a complaint. Pure: the same command, state and context give the same answer.
 * An unknown command and a wrong phase refuse alone. Otherwise payload, pinned policies and time are checked together, and
 * if the payload is sound the other rules add what they find: a refusal lists everything that is wrong.
 */
export function decideComplaint(
  command: ComplaintCommand,
  state: ComplaintState,
  context: ComplaintContext,
): ComplaintDecision {
  const step = stepOfCommand(command.type);
  if (step === undefined) return rejected([unknownCommand(command.type)]);
  const lifecycle = lifecycleViolations(step, state);
  if (lifecycle.length > 0) return rejected(lifecycle);

  const occurredAt = command.occurredAt ?? context.now;
  const { policies, violations: unknownPolicies } = pinnedPolicies(state.policies, context.policies);
  const { complaintId, data, lateReason } = command;
  // A warning and the lodging may come first: either may be entered after the other, and after later warnings.
  const earliest = step.phases.includes("notLodged") ? null : state.earliest;
  const timing = { occurredAt, now: context.now, lateReason, earliest, policies };
  const ground = [...unknownPolicies, ...timeViolations(timing), ...beforeTheLodging(step, occurredAt, state)];
  const result = step.attempt({ data, complaintId, state, context, occurredAt, lateReason, policies });
  if (result.outcome === "rejected") return rejected([...ground, ...result.violations]);
  if (ground.length > 0) return rejected(ground);

  // The step made this payload by its own event schema, and steps.test.ts holds its name to ComplaintEvents.
  const event = { type: step.event, data: result.data, occurredAt } as DecidedEvent<ComplaintEvents>;
  if (lateReason === undefined) return { outcome: "accepted", events: [event] };
  return { outcome: "accepted", events: [{ ...event, metadata: { lateReason } }] };
}

/** What happened before the matter arose is refused for that alone. */
function beforeTheLodging(step: Step, occurredAt: Instant, state: ComplaintState): readonly Violation[] {
  const { earliest, intake } = state;
  if (step.precedesLodging || earliest === null || occurredAt < earliest) return [];
  return notBefore(occurredAt, intake.lodged, "the lodging");
}

function rejected(violations: readonly Violation[]): ComplaintDecision {
  return { outcome: "rejected", rejection: { violations } };
}

function unknownCommand(type: string): Violation {
  return {
    rule: "payload",
    code: "unknown-command",
    field: "type",
    problem: `${JSON.stringify(type)} is not a command of a complaint`,
    remedy: "Use one that ComplaintCommand lists by its type.",
  };
}
