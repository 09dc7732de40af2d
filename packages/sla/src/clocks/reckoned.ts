import { isWorkingTimeError } from "@complaint-ledger/working-time";
import type { ClockStatus } from "../assessment/clock-status.ts";
import type { ClockIdentity, ClockLife } from "./clock-run.ts";

/**
 * A clock of a complaint that a calendar does not reach far enough for, or only with a year not announced yet. It is told instead
 * of a guess, and keeps nothing else from being answered.
 */
export interface NotReckonable extends ClockIdentity {
  /** Measured, but never breached: then how the complaint stands does not depend on it. */
  readonly advisory: boolean;
  /** How it stands, where only how long it took cannot be said; null: neither can be. */
  readonly status: ClockStatus | null;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What a computation about a clock gave, or why it cannot be made. */
export type Reckoned<Value> =
  | { readonly value: Value; readonly notReckonable?: never }
  | { readonly notReckonable: NotReckonable };

/** Runs a computation about a clock. That a calendar does not reach so far is an answer; anything else is thrown on. */
export function reckoned<Value>(life: ClockLife, status: ClockStatus | null, reckon: () => Value): Reckoned<Value> {
  try {
    return { value: reckon() };
  } catch (error) {
    if (!isWorkingTimeError(error)) throw error;
    const { origin, policy, version, clock, run, advisory } = life;
    const problem = `under version ${version} of ${policy} it cannot be reckoned: ${error.problem}`;
    const { remedy } = error;
    return { notReckonable: { origin, policy, version, clock, run, advisory, status, problem, remedy } };
  }
}
