import type { ClockTrigger } from "@complaint-ledger/policy";

/** A step that the ledger has no event of its own for; the policy lists its id among its milestones. */
export function milestone(detail: string): ClockTrigger {
  return { event: "MilestoneReached", detail };
}
