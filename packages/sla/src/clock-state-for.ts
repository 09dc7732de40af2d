import {
  unstartedClock,
  type ClockReference,
  type ClockState,
  type ComplaintEvents,
} from "@complaint-ledger/complaint";
import type { NewEventOf } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { policyClockRuns } from "./clocks/policy-clock-runs.ts";
import { factOf } from "./facts/fact-of.ts";
import { seenFacts } from "./facts/seen-facts.ts";
import { runSpans } from "./history/run-spans.ts";
import type { ClockRun } from "./clocks/clock-run.ts";
import type { Reckoned } from "./clocks/reckoned.ts";
import { slaError } from "./sla-error.ts";
import { instantOf } from "./time/epoch.ts";

/** How a clock of a complaint stands in its present run, by its history. */
export type ClockStateOf = (history: Iterable<NewEventOf<ComplaintEvents>>, clock: ClockReference) => ClockState;

/**
 * Makes what rule 4 asks for: a clock is extended only before it expires, and a breach waived only once it is there. It takes
 * a complaint's events in the order they were recorded, those just decided among them. Only the clock that is asked for is
 * reckoned. Throws `unknown-policy`, `unknown-calendar`, and `not-reckonable` where the calendar does not say when it falls due.
 */
export function clockStateFor(rules: RulesAtHand): ClockStateOf {
  return (history, clock) => {
    // What was just decided is not recorded yet; nothing here asks when it was.
    const recorded = Array.from(history, (event) => factOf(event, event.occurredAt));
    const seen = seenFacts({ complaintId: "", facts: recorded }, {});
    const present = runSpans(seen.happened).length - 1;
    const found = policyClockRuns(seen, rules, clock).find(({ life }) => life.run === present);
    if (found === undefined || found.life.startedAt === null) return unstartedClock;
    const { deadline, end } = known(found.run);
    return {
      startedAt: instantOf(found.life.startedAt),
      dueAt: deadline.dueAt === null ? null : instantOf(deadline.dueAt),
      stoppedAt: end === null ? null : instantOf(end.at),
    };
  };
}

/** Whoever extends a clock, or excuses its breach, must know until when it runs. */
function known(run: Reckoned<ClockRun>): ClockRun {
  if (run.notReckonable === undefined) return run.value;
  const { policy, clock, problem, remedy } = run.notReckonable;
  throw slaError({ code: "not-reckonable", field: `${policy}/${clock}`, problem, remedy });
}
