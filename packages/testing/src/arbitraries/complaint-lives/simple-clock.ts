import { unstartedClock, type ClockReference, type ClockState } from "@complaint-ledger/complaint";
import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { ofType, pinnedBy, type EventOnRecord } from "../../invariants/complaint-history.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * How a clock stands after `before`, for the simplest clocks only: those that count calendar days to the millisecond from
 * lodging or reopening until closing, extensions added. Pauses are left to the assessment. `null` where it takes a calendar
 * to say.
 */
export function simpleClock(
  before: readonly EventOnRecord[],
  policies: readonly HandlingPolicy[],
): (clock: ClockReference) => ClockState | null {
  return ({ policy, clock }) => {
    const rule = pinnedBy(before, policies)
      .find(({ id }) => id === policy)
      ?.clocks.find(({ id }) => id === clock);
    if (rule === undefined) return unstartedClock;
    if (!isSimple(rule)) return null;
    const started = ofType(before, "ComplaintLodged", "ComplaintReopened").at(-1);
    if (started === undefined) return unstartedClock;
    const since = before.slice(before.indexOf(started));
    const extended = ofType(since, "ClockExtended")
      .filter(({ data }) => data.clock.policy === policy && data.clock.clock === clock)
      .reduce((days, { data }) => days + data.by.amount, 0);
    return {
      startedAt: started.occurredAt,
      dueAt: new Date(Date.parse(started.occurredAt) + (rule.duration.amount + extended) * DAY).toISOString(),
      stoppedAt: ofType(since, "ComplaintClosed")[0]?.occurredAt ?? null,
    };
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
