import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockReference } from "./clock-reference.ts";

/** What was recorded about clocks by hand. When clocks start and stop follows from the other events. */
export interface ClocksState {
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly waivers: readonly Waiver[];
  /** Milestones reached, in order. */
  readonly milestones: readonly string[];
}

/** A span in which clocks do not run. It may be recorded late and lie partly in the future. */
export interface Pause {
  readonly id: string;
  /** The clock it stops; null: every clock that may be paused for its reason. */
  readonly clock: ClockReference | null;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly reason: string;
}

/** An extension given. */
export interface Extension {
  readonly clock: ClockReference;
  /** Number of reopenings before it. */
  readonly run: number;
}

/** A breach excused. */
export interface Waiver {
  readonly clock: ClockReference;
  /** Number of reopenings before it. */
  readonly run: number;
  /** UTC. */
  readonly at: Instant;
}

/** Before any event. */
export const initialClocks: ClocksState = { pauses: [], extensions: [], waivers: [], milestones: [] };
