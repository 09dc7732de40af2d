import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { Duration } from "@complaint-ledger/policy";
import type { ClockIdentity } from "../clocks/clock-run.ts";
import type { NameOfTime } from "../time/kind-of-time.ts";
import type { ClockStatus } from "./clock-status.ts";

/** What one run of a clock amounts to at an instant, and why. Instants are UTC, durations in milliseconds. */
export interface ClockAssessment extends ClockIdentity {
  readonly status: ClockStatus;
  /** Measured, but never breached. */
  readonly advisory: boolean;
  /** From when it counts; null: it has not started. */
  readonly startedAt: Instant | null;
  /** The last instant in time; null before the start, and while it stands still without a known end. */
  readonly dueAt: Instant | null;
  /** When it ended, by what it waits for or without a verdict; null: it has not. */
  readonly stoppedAt: Instant | null;
  /** Its own kind of time: working time where it is set in working hours or days, else all time. */
  readonly kindOfTime: NameOfTime;
  /** Time of its own kind that counted. */
  readonly elapsedWorking: number;
  /** Time of its own kind until it is due; 0 once it ended or is late. */
  readonly remainingWorking: number;
  /** How long after its due instant it ended, or goes on by now; day and night. */
  readonly overrun: number;
  /** When warnings are due, in order. */
  readonly warningsAt: readonly Instant[];
  /** Present where it rests on a year whose holidays are not announced yet. */
  readonly provisional?: true;
  /** What `elapsedWorking` was computed from, in order. */
  readonly segments: readonly Segment[];
  /** What was added to it, in order. */
  readonly extensions: readonly Extension[];
  /** What excuses a breach of it; null: nothing. */
  readonly waiver: Waiver | null;
}

/** More time that a clock was given. */
export interface Extension {
  readonly by: Duration;
  readonly at: Instant;
  readonly reason: string;
  /** Null where the policy asks for nobody's approval. */
  readonly approvedBy: Actor | null;
  /** It was given when the clock was due already, so it adds nothing (rule 4). */
  readonly tooLate: boolean;
}

/** Why a breach does not count. */
export interface Waiver {
  readonly at: Instant;
  readonly reason: string;
  readonly approvedBy: Actor;
}

/** A stretch of a clock's life: counted, standing still, or closed before a reopening. */
export interface Segment {
  readonly kind: "working" | "paused" | "closed";
  readonly from: Instant;
  /** The first instant that no longer belongs to it. */
  readonly to: Instant;
  /** Milliseconds. Those of the `working` segments add up to the elapsed time. */
  readonly ms: number;
}
