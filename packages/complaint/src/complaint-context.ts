import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockReference } from "./clocks/clock-reference.ts";
import type { ClockState } from "./clocks/clock-state.ts";

/** What the rules need to know of the world, as values. */
export interface ComplaintContext {
  /** The ledger's clock at the time of deciding. UTC. */
  readonly now: Instant;
  /** Who gives the command. */
  readonly actor: Actor;
  /** Every policy version the complaint is, or may be, pinned to. */
  readonly policies: readonly HandlingPolicy[];
  /** Whether an event of this complaint has this id. */
  readonly isRecorded: (event: string) => boolean;
  /** How a clock of the complaint stands in its present run, by what is on record. */
  readonly clock: (clock: ClockReference) => ClockState;
}
