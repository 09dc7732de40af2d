import type { ClockReference } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { ofType, pinnedBy, type EventOnRecord } from "../../invariants/complaint-history.ts";

/** When a clock falls due (UTC); nothing if it is not running, and `null` where it takes a calendar to say. */
export type Due = Instant | null | undefined;

const DAY = 24 * 60 * 60 * 1000;

/**
 * When a clock falls due after `before`, for the simplest clocks only: those that count calendar days to the millisecond
 * from lodging or reopening until closing, extensions added. Pauses are left to the assessment.
 */
export function simpleDueAt(
  before: readonly EventOnRecord[],
  policies: readonly HandlingPolicy[],
): (clock: ClockReference) => Due {
  return ({ policy, clock }) => {
    const rule = pinnedBy(before, policies)
      .find(({ id }) => id === policy)
      ?.clocks.find(({ id }) => id === clock);
    if (rule === undefined) return undefined;
    if (!isSimple(rule)) return null;
    const started = ofType(before, "ComplaintLodged", "ComplaintReopened", "ComplaintClosed").at(-1);
    if (started === undefined || started.type === "ComplaintClosed") return undefined;
    const extended = ofType(before.slice(before.indexOf(started)), "ClockExtended")
      .filter(({ data }) => data.clock.policy === policy && data.clock.clock === clock)
      .reduce((days, { data }) => days + data.by.amount, 0);
    return new Date(Date.parse(started.occurredAt) + (rule.duration.amount + extended) * DAY).toISOString();
  };
}

function isSimple({ startsOn, stopsOn, duration, counting, appliesTo }: ClockRule): boolean {
  return (
    appliesTo === undefined &&
    duration.unit === "calendarDays" &&
    counting.lastDayEnds === "sameTime" &&
    startsOn.every(({ event }) => event === "ComplaintLodged") &&
    stopsOn.flat().every(({ event }) => event === "ComplaintClosed")
  );
}
