import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";
import { findFirst } from "../history/find-first.ts";
import { epochOf } from "../time/epoch.ts";
import type { ClockInRun } from "./clock-in-run.ts";
import type { ClockLife } from "./clock-run.ts";

/** How a clock starts in a run. */
export interface RunStart {
  /** From when it counts: of a clock that continues, its first start. UTC. */
  readonly at: EpochMilliseconds;
  /** Index of the fact that starts it in this run: the trigger, or the reopening. */
  readonly index: number;
  /** Whether it goes on from the run before. */
  readonly continues: boolean;
  /** The closed time it then leaves out. */
  readonly closed: readonly Interval[];
}

/**
 * When a clock starts in a run: with the first of its triggers. One that had started before a reopening starts with it, anew
 * or, if the policy lets clocks continue, where it stopped: from its end, and from the closing, up to the reopening nothing
 * counts. `undefined` if it has not started.
 */
export function startOfRun({ facts, span, policy, rule, earlier }: ClockInRun): RunStart | undefined {
  const before = span.run === 0 ? undefined : findFirst(rule.startsOn, facts, { from: 0, to: span.from });
  if (before === undefined) {
    const index = findFirst(rule.startsOn, facts, span);
    return index === undefined ? undefined : { at: happenedAt(facts, index), index, continues: false, closed: [] };
  }
  const reopenedAt = happenedAt(facts, span.from);
  if (policy.reopening === "restart") return { at: reopenedAt, index: span.from, continues: false, closed: [] };
  return {
    at: earlier?.startedAt ?? happenedAt(facts, before),
    index: span.from,
    continues: true,
    closed: [...closedTimes(facts, span.from), ...sinceEnd(earlier, reopenedAt)],
  };
}

/** From each closing that was followed by a reopening, up to `until`, to that reopening. */
function closedTimes(facts: ClockInRun["facts"], until: number): readonly Interval[] {
  return facts.slice(0, until + 1).flatMap(({ event, at }, i) => {
    if (event !== "ComplaintReopened") return [];
    const closing = facts.findLast(({ event }, j) => event === "ComplaintClosed" && j < i);
    return closing === undefined ? [] : { from: epochOf(closing.at), to: epochOf(at) };
  });
}

/** What the run before left out, and from its own end to the reopening; a run that the reopening itself ended ran up to it. */
function sinceEnd(earlier: ClockLife | undefined, reopenedAt: EpochMilliseconds): readonly Interval[] {
  if (earlier === undefined) return [];
  const { end, closed } = earlier;
  return end === null ? closed : [...closed, { from: end.at, to: reopenedAt }];
}

function happenedAt(facts: ClockInRun["facts"], index: number): EpochMilliseconds {
  const fact = facts[index];
  return fact === undefined ? Number.NaN : epochOf(fact.at);
}
