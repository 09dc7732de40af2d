import type { Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockReference } from "../../src/index.ts";
import { ofType, pinnedBy, type Happened } from "../invariants/history.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * When a clock falls due after `before`, as far as the policies of random complaints need it: their clocks count
 * calendar days from lodging or reopening until closing, and extensions are added. Pauses are left to the assessment.
 */
export function dueAfter(
  before: readonly Happened[],
  policies: readonly HandlingPolicy[],
): (clock: ClockReference) => Instant | undefined {
  return ({ policy, clock }) => {
    const rule = pinnedBy(before, policies)
      .find(({ id }) => id === policy)
      ?.clocks.find(({ id }) => id === clock);
    const started = ofType(before, "ComplaintLodged", "ComplaintReopened", "ComplaintClosed").at(-1);
    if (rule === undefined || started === undefined || started.type === "ComplaintClosed") return undefined;
    const extended = ofType(before.slice(before.indexOf(started)), "ClockExtended")
      .filter(({ data }) => data.clock.policy === policy && data.clock.clock === clock)
      .reduce((days, { data }) => days + data.by.amount, 0);
    return new Date(Date.parse(started.occurredAt) + (rule.duration.amount + extended) * DAY).toISOString();
  };
}
