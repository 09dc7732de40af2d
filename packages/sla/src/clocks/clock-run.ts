import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";
import type { ExtensionFact, WaiverFact } from "../facts/fact.ts";
import type { KindOfTime } from "../time/kind-of-time.ts";

/** Which clock of a complaint is meant, and in which run. */
export interface ClockIdentity {
  /** Set by a policy, by a date promised to the complainant, or by a deferred reply. */
  readonly origin: "policy" | "promise" | "deferral";
  /** Id and version of the policy that sets it; null for what was promised. */
  readonly policy: string | null;
  readonly version: number | null;
  /** Id of the clock in its policy, of the promised deadline, or the number of the deferral. */
  readonly clock: string;
  /** Number of reopenings before it. */
  readonly run: number;
}

/** What the facts say of one run of a clock, before anything is reckoned. Instants are UTC. */
export interface ClockLife extends ClockIdentity {
  /** Measured, but never breached. */
  readonly advisory: boolean;
  /** Null: it has not started. */
  readonly startedAt: EpochMilliseconds | null;
  readonly end: ClockEnd | null;
  /** When it stood, stands or will stand still. */
  readonly paused: readonly Interval[];
  /** Closed time before a reopening, left out where the policy lets its clocks continue. */
  readonly closed: readonly Interval[];
  readonly kind: KindOfTime;
  /** Every extension given to it, in order, also one that came too late to add anything. */
  readonly extensions: readonly ExtensionFact[];
  /** What excuses a breach of it, the last if there are several; null: nothing. */
  readonly waiver: WaiverFact | null;
}

/** One run of a clock with its deadline, before any verdict. */
export interface ClockRun extends ClockLife {
  readonly deadline: Deadline;
}

/** How a run of a clock ended: by what it waits for, without a verdict, or because a reopening began the next run. */
export interface ClockEnd {
  readonly how: "stopped" | "cancelled" | "superseded";
  readonly at: EpochMilliseconds;
}

/** When a clock falls due. */
export interface Deadline {
  /** The last instant in time; null before the start, and while it stands still without a known end. */
  readonly dueAt: EpochMilliseconds | null;
  /** Time of its own kind that is left once it runs again, where no due instant is known; else null. Milliseconds. */
  readonly left: number | null;
  /** When warnings are due, in order. */
  readonly warnings: readonly EpochMilliseconds[];
  /** Extensions that were given after the due instant and add nothing (rule 4). */
  readonly tooLate: readonly ExtensionFact[];
  /** Whether it rests on a year whose holidays are not announced yet. */
  readonly provisional: boolean;
}

/** The deadline of a clock that has not started. */
export const noDeadline: Deadline = { dueAt: null, left: null, warnings: [], tooLate: [], provisional: false };
