import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { Act } from "../act.ts";

/** Corrective actions, reviews, closings and reopenings. */
export interface ClosingState {
  readonly correctiveActions: readonly CorrectiveAction[];
  readonly reviews: number;
  /** The closing in force; null while the complaint is open. */
  readonly closed: Closing | null;
  /** How often it was reopened; the number of its present run, from 0. */
  readonly reopenings: number;
  /** When, in order. UTC. */
  readonly reopenedAt: readonly Instant[];
  /** The latest instant at which something was done that only an open complaint allows; null: nothing yet. UTC. */
  readonly handledUntil: Instant | null;
}

/** What is to be changed so that a cause does not come back. */
export interface CorrectiveAction {
  readonly id: string;
  /** Id of the root cause it answers. */
  readonly rootCause: string;
  readonly verified: boolean;
  /** UTC. */
  readonly plannedAt: Instant;
}

/** How and when it ended. */
export interface Closing extends Act {
  readonly outcome: ClosingOutcome;
}

/** Before any event. */
export const initialClosing: ClosingState = {
  correctiveActions: [],
  reviews: 0,
  closed: null,
  reopenings: 0,
  reopenedAt: [],
  handledUntil: null,
};
