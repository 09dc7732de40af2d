import type { Instant } from "@complaint-ledger/event-sourcing";

/** What is on record of a clock in the present run of its complaint: facts, and no verdict. Instants are UTC. */
export interface ClockState {
  /** From when it counts; null: it has not started, or does not apply to the complaint. */
  readonly startedAt: Instant | null;
  /** The last instant in time; null before the start, and while it stands still without a known end. */
  readonly dueAt: Instant | null;
  /** When it was stopped or cancelled; null: it goes on. */
  readonly stoppedAt: Instant | null;
}

/** A clock that has not started. */
export const unstartedClock: ClockState = { startedAt: null, dueAt: null, stoppedAt: null };
