import type { ClockReference, ComplaintEvents } from "@complaint-ledger/complaint";
import type { Instant, NewEventOf } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { policyClockRuns } from "./clocks/policy-clock-runs.ts";
import { factOf } from "./facts/fact-of.ts";
import { visibleFacts } from "./facts/visible-facts.ts";
import { instantOf } from "./time/epoch.ts";

/** When a clock of a complaint falls due in its present run, by its history; `undefined` if it is not running. UTC. */
export type DueAt = (history: Iterable<NewEventOf<ComplaintEvents>>, clock: ClockReference) => Instant | undefined;

/**
 * Makes what rule 4 asks for: a clock is extended only before it expires. It takes a complaint's events in the order they
 * were recorded, those just decided among them. A clock that stands still without a known end has no due instant
 * either: it is resumed first. Throws as `assessComplaint` does.
 */
export function dueAtFor(rules: RulesAtHand): DueAt {
  return (history, clock) => {
    // What was just decided is not recorded yet; nothing here asks when it was.
    const facts = Array.from(history, (event) => factOf(event, event.occurredAt));
    const run = policyClockRuns(visibleFacts({ complaintId: "", facts }, {}), rules).findLast(
      (run) => run.policy === clock.policy && run.clock === clock.clock,
    );
    if (run === undefined || run.end !== null || run.deadline.dueAt === null) return undefined;
    return instantOf(run.deadline.dueAt);
  };
}
