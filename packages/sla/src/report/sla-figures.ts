import type { ClockIdentity } from "../clocks/clock-run.ts";
import type { NameOfTime } from "../time/kind-of-time.ts";

/** How many complaints there are, by how they stand; the other seven add up to the first. */
export interface SlaTotals {
  readonly complaints: number;
  readonly withoutDeadline: number;
  readonly running: number;
  readonly paused: number;
  readonly met: number;
  readonly breached: number;
  readonly waived: number;
  /** How they stand cannot be said, as a calendar does not reach far enough; `notReckonable` of the report says why. */
  readonly notReckonable: number;
}

/** No complaint yet. */
export function noTotals(): { -readonly [Status in keyof SlaTotals]: number } {
  return {
    complaints: 0,
    withoutDeadline: 0,
    running: 0,
    paused: 0,
    met: 0,
    breached: 0,
    waived: 0,
    notReckonable: 0,
  };
}

/** Figures on a set of complaints. A rate is a share from 0 to 1, null where there is nothing to take a share of. */
export interface SlaFigures {
  readonly totals: SlaTotals;
  /** Complaints that are closed. */
  readonly handled: number;
  /** Handled ÷ lodged. */
  readonly handledRate: number | null;
  /** Complaints with a final reply. */
  readonly replied: number;
  /** Replied ÷ lodged. */
  readonly repliedRate: number | null;
  /** Complaints with a clock that is late and has not ended. */
  readonly overdue: number;
  /** Complaints with a running clock of which a warning is reached. */
  readonly atRisk: number;
  /** Each clock that started, by policy and id; what was promised together. */
  readonly clocks: readonly ClockFigures[];
}

/** Figures on one clock, over all complaints and runs in which it started. */
export interface ClockFigures extends Pick<ClockIdentity, "origin" | "policy"> {
  /** Null for what was promised. */
  readonly clock: string | null;
  readonly advisory: boolean;
  readonly running: number;
  readonly paused: number;
  /** Stopped in time. */
  readonly met: number;
  readonly breached: number;
  /** Breaches excused; they stand apart from the rate. */
  readonly waived: number;
  /** Of an advisory clock, which is never breached: those that ended, or run, later than advised. Of a binding one 0. */
  readonly laterThanAdvised: number;
  /** Met ÷ (met + breached + later than advised). */
  readonly onTimeRate: number | null;
  /** Those breached that have not ended. They are among `breached`, and not in median and percentile. */
  readonly overdue: number;
  /** Those that were stopped, in time or late: what median and percentile are of. */
  readonly stopped: number;
  /** The kind of time that median and percentile are in. */
  readonly kindOfTime: NameOfTime;
  /** Time of the clock's own kind that those took which were stopped, by nearest rank. Milliseconds. */
  readonly median: number | null;
  readonly percentile90: number | null;
}
