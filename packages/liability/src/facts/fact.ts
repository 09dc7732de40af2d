import type { Actor, Instant } from "@complaint-ledger/event-sourcing";

/** What every fact of a row tells beside itself: when it happened, since when that is known, and who recorded it. */
export interface Fact {
  /** Number of its event within the complaint, from 0: what was on record before what. */
  readonly entry: number;
  /** When it happened. UTC. */
  readonly at: Instant;
  /** When the ledger took it. UTC. */
  readonly recordedAt: Instant;
  readonly by: Actor;
}
