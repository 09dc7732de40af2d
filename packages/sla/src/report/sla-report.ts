import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { AssessmentOptions } from "../assessment/assess-complaint.ts";
import { elapsedOf } from "../assessment/assess-clock.ts";
import { clockStatus, isLate } from "../assessment/clock-status.ts";
import { complaintStatus } from "../assessment/complaint-status.ts";
import type { ClockRun } from "../clocks/clock-run.ts";
import { alsoReckoned, clockRuns, type EachReckoned } from "../clocks/clock-runs.ts";
import { reckoned } from "../clocks/reckoned.ts";
import { notReckonableOf, type NotReckonableClock } from "../clocks/not-reckonable-clock.ts";
import type { SlaRow } from "../facts/sla-row.ts";
import { seenFacts, type SeenFacts } from "../facts/seen-facts.ts";
import { isLodged } from "../history/is-lodged.ts";
import { epochOf } from "../time/epoch.ts";
import { groupsOf, type Breakdown } from "./breakdown.ts";
import type { SlaFigures } from "./sla-figures.ts";
import { newTally, type CountedClock, type CountedComplaint, type Tally } from "./tally.ts";

/** What a report is about. */
export interface ReportOptions extends AssessmentOptions {
  readonly by?: Breakdown | undefined;
}

/** Figures on all complaints lodged by `asOf`, and on each group of them. */
export interface SlaReport extends SlaFigures {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly by: Breakdown | null;
  /** In the order of their keys, the one without a key last; empty without a breakdown. */
  readonly groups: readonly SlaGroup[];
  /** Clocks that stand in no figure of a clock, since no calendar reaches far enough, with what is wrong; mostly none. */
  readonly notReckonable: readonly NotReckonableClock[];
}

/** Figures on a group of complaints. */
export interface SlaGroup extends SlaFigures {
  /** Null: nothing is on record to group it by. */
  readonly key: string | null;
}

/**
 * How well time limits are kept: how many complaints stand how, by their worst clock, with rates and times. By policy, a
 * complaint counts under each that it is pinned to, there with that policy's clocks and with what was promised.
 *
 * A clock that cannot be reckoned is told in `notReckonable`, and takes no other clock and no other complaint out of the figures.
 * Throws as `assessComplaint` does.
 *
 * @example
 * const { totals, groups } = slaReport(rows.values(), { policies, calendars, asOf, by: "handlingUnit" });
 */
export function slaReport(rows: Iterable<SlaRow>, options: ReportOptions): SlaReport {
  assertViewpoint(options);
  const { knownAt, by } = options;
  const asOf = epochOf(options.asOf);
  const all = newTally();
  const groups = new Map<string | null, Tally>();
  const notReckonable: NotReckonableClock[] = [];
  for (const row of rows) {
    const seen = seenFacts(row, options);
    if (!isLodged(seen)) continue;
    const clocks = countedClocks(clockRuns(seen, options), asOf);
    notReckonable.push(...clocks.notReckonable.map((clock) => notReckonableOf(row.complaintId, clock)));
    all.add(countedComplaint(seen, clocks));
    if (by === undefined) continue;
    for (const key of groupsOf(by, seen, options)) {
      const own = by === "policy" ? clocksUnder(key, clocks) : clocks;
      const group = groups.get(key) ?? newTally();
      groups.set(key, group);
      group.add(countedComplaint(seen, own));
    }
  }
  return {
    asOf: options.asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    by: by ?? null,
    ...all.figures(),
    groups: Array.from(
      [...groups].toSorted(([a], [b]) => compareKeys(a, b)),
      ([key, group]) => ({ key, ...group.figures() }),
    ),
    notReckonable,
  };
}

/** A policy's own clocks, with what was promised. */
function clocksUnder(
  key: string | null,
  { values, notReckonable }: EachReckoned<CountedClock>,
): EachReckoned<CountedClock> {
  return {
    values: values.filter(({ policy }) => policy === null || policy === key),
    notReckonable: notReckonable.filter(({ policy }) => policy === key),
  };
}

function countedClocks(runs: EachReckoned<ClockRun>, asOf: number): EachReckoned<CountedClock> {
  return alsoReckoned(runs, (run) => {
    const status = clockStatus(run, asOf);
    return reckoned(run, status, () => ({
      origin: run.origin,
      policy: run.policy,
      clock: run.clock,
      advisory: run.advisory,
      kindOfTime: run.kind.name,
      status,
      laterThanAdvised: run.advisory && run.startedAt !== null && isLate(run, asOf),
      took: run.end?.how === "stopped" ? elapsedOf(run, asOf) : null,
      overdue: status === "breached" && run.end === null && isLate(run, asOf),
      atRisk: status === "running" && run.deadline.warnings.some((warning) => warning <= asOf),
    }));
  });
}

function countedComplaint(
  { happened, closed }: SeenFacts,
  { values: clocks, notReckonable }: EachReckoned<CountedClock>,
): CountedComplaint {
  return {
    status: complaintStatus(...clocks, ...notReckonable),
    handled: closed,
    replied: happened.some(({ event, detail }) => event === "ReplyIssued" && detail === "final"),
    clocks,
  };
}
