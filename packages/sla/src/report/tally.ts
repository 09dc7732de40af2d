import type { ClockRun } from "../clocks/clock-run.ts";
import type { ClockStatus } from "../assessment/clock-status.ts";
import type { ComplaintStatus } from "../assessment/complaint-status.ts";
import type { NameOfTime } from "../time/kind-of-time.ts";
import { noTotals, type ClockFigures, type SlaFigures } from "./sla-figures.ts";

/** A clock of a complaint, assessed as far as figures ask. */
export interface CountedClock extends Pick<ClockRun, "origin" | "policy" | "clock" | "advisory"> {
  readonly kindOfTime: NameOfTime;
  readonly status: ClockStatus;
  readonly laterThanAdvised: boolean;
  /** Time it took, if it was stopped. Milliseconds. */
  readonly took: number | null;
  readonly overdue: boolean;
  readonly atRisk: boolean;
}

/** A complaint, assessed as far as figures ask. */
export interface CountedComplaint {
  readonly status: ComplaintStatus;
  readonly handled: boolean;
  readonly replied: boolean;
  readonly clocks: readonly CountedClock[];
}

/** Figures in the making. */
export interface Tally {
  add(complaint: CountedComplaint): void;
  figures(): SlaFigures;
}

/** Makes an empty tally. */
export function newTally(): Tally {
  const totals = noTotals();
  const counted = { handled: 0, replied: 0, overdue: 0, atRisk: 0 };
  const clocks = new Map<string, ClockTally>();
  return {
    add({ status, handled, replied, clocks: added }) {
      totals.complaints++;
      totals[status]++;
      if (handled) counted.handled++;
      if (replied) counted.replied++;
      if (added.some(({ overdue }) => overdue)) counted.overdue++;
      if (added.some(({ atRisk }) => atRisk)) counted.atRisk++;
      for (const clock of added) addClock(clocks, clock);
    },
    figures: () => ({
      totals: { ...totals },
      handled: counted.handled,
      handledRate: rate(counted.handled, totals.complaints),
      replied: counted.replied,
      repliedRate: rate(counted.replied, totals.complaints),
      overdue: counted.overdue,
      atRisk: counted.atRisk,
      clocks: [...clocks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, clock]) => clockFigures(clock)),
    }),
  };
}

interface ClockTally extends Pick<ClockFigures, "origin" | "policy" | "clock" | "advisory" | "kindOfTime"> {
  readonly counts: ClockCounts;
  readonly took: number[];
}

type ClockCounts = {
  -readonly [Count in "running" | "paused" | "met" | "breached" | "waived" | "laterThanAdvised" | "overdue"]: number;
};

function addClock(clocks: Map<string, ClockTally>, counted: CountedClock): void {
  const { origin, policy, clock, advisory, kindOfTime, status, laterThanAdvised, took, overdue } = counted;
  if (status === "notStarted" || status === "cancelled") return;
  // Promised deadlines have names of their own in each complaint; together they are one figure.
  const name = origin === "policy" ? clock : null;
  const key = JSON.stringify([policy, name, origin]);
  let tally = clocks.get(key);
  if (tally === undefined) {
    const counts = { running: 0, paused: 0, met: 0, breached: 0, waived: 0, laterThanAdvised: 0, overdue: 0 };
    tally = { origin, policy, clock: name, advisory, kindOfTime, counts, took: [] };
    clocks.set(key, tally);
  }
  // One that was stopped later than advised is not in time, although nothing was breached.
  if (status !== "met" || !laterThanAdvised) tally.counts[status]++;
  if (laterThanAdvised) tally.counts.laterThanAdvised++;
  if (overdue) tally.counts.overdue++;
  if (took !== null) tally.took.push(took);
}

function clockFigures({ counts, took, ...clock }: ClockTally): ClockFigures {
  const ordered = took.toSorted((a, b) => a - b);
  return {
    ...clock,
    ...counts,
    onTimeRate: rate(counts.met, counts.met + counts.breached + counts.laterThanAdvised),
    stopped: took.length,
    median: nearestRank(ordered, 0.5),
    percentile90: nearestRank(ordered, 0.9),
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function nearestRank(ordered: readonly number[], share: number): number | null {
  return ordered[Math.ceil(share * ordered.length) - 1] ?? null;
}
