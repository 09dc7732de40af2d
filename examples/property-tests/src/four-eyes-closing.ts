import {
  complaintDecider,
  type ComplaintCommand,
  type ComplaintContext,
  type ComplaintDecision,
  type ComplaintEvents,
  type ComplaintState,
  type Rejection,
  type Violation,
} from "@complaint-ledger/complaint";
import type { Decider } from "@complaint-ledger/event-sourcing";

/**
 * The library's rules and one of our own: whoever has handled a complaint does not close it. It only ever refuses more
 * than the library does, so every history it allows is one that the library's tools understand.
 */
export const fourEyesComplaint: Decider<
  ComplaintState,
  ComplaintCommand,
  ComplaintEvents,
  ComplaintContext,
  Rejection
> = { ...complaintDecider, decide: decideWithFourEyes };

function decideWithFourEyes(
  command: ComplaintCommand,
  state: ComplaintState,
  context: ComplaintContext,
): ComplaintDecision {
  const decision = complaintDecider.decide(command, state, context);
  if (command.type !== "CloseComplaint" || !state.ownership.handlers.includes(context.actor.id)) return decision;
  // A refusal tells everything that is wrong, so ours stands beside the library's.
  const others = decision.outcome === "rejected" ? decision.rejection.violations : [];
  return { outcome: "rejected", rejection: { violations: [...others, closedByHandler(context.actor.id)] } };
}

function closedByHandler(id: string): Violation {
  return {
    rule: "separationOfDuties",
    code: "closed-by-handler",
    field: "actor.id",
    problem: `${id} has handled this complaint`,
    remedy: "Have it closed by somebody who has not.",
  };
}
