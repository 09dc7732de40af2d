import { callbackPurposes } from "./callback/callback-purpose.ts";

/**
 * Details that a {@link ClockTrigger} may name, by event type. `MilestoneReached` is not listed: its details are the
 * milestones of the policy. All other events have none.
 *
 * `last` is the execution (or countermeasure) after which none is owed; if it fails or is rejected later, it was not the
 * last and the clock is as if it had never stopped (ours).
 */
export const triggerDetails: Readonly<Record<string, readonly string[]>> = {
  ReplyIssued: ["interim", "holding", "final"],
  RemedyExecuted: ["last"],
  CountermeasureSubmitted: ["last"],
  CallbackScheduled: callbackPurposes,
  CallbackAttempted: callbackPurposes,
  CallbackCompleted: callbackPurposes,
  CallbackAbandoned: callbackPurposes,
};
