import type { Instant } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose, Satisfaction } from "@complaint-ledger/policy";

/** Every callback, in the order it was scheduled or first attempted. */
export interface CallbackState {
  readonly callbacks: readonly Callback[];
}

/** 回访: going back to the complainant, from plan to result. */
export interface Callback {
  readonly id: string;
  readonly purpose: CallbackPurpose;
  readonly status: "scheduled" | "completed" | "abandoned";
  readonly failedAttempts: number;
  readonly lastFailedAt: Instant | null;
  readonly completedAt: Instant | null;
  /** When it was completed or abandoned. UTC. */
  readonly endedAt: Instant | null;
  readonly satisfaction: Satisfaction | null;
  readonly contradicts: boolean;
  /** Whether its dissatisfaction or contradiction was disposed of with a reason. */
  readonly disposed: boolean;
  /** Number of reopenings before it was completed or abandoned. */
  readonly run: number;
}

/** Before any event. */
export const initialCallbacks: CallbackState = { callbacks: [] };
