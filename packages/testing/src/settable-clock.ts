import type { Clock, Instant } from "@complaint-ledger/event-sourcing";

/** A clock that stands still until a test moves it, backwards too. All instants are UTC. */
export interface SettableClock {
  /** Reads it; what a store is opened with. */
  readonly now: Clock;
  readonly set: (instant: Instant) => void;
  /** Moves it by so many milliseconds; a negative number sets it back. */
  readonly advance: (milliseconds: number) => void;
}

/** Makes a {@link SettableClock} that stands at `start`. */
export function settableClock(start: Instant = "2024-03-01T08:00:00.000Z"): SettableClock {
  let instant = start;
  return {
    now: () => instant,
    set: (to) => {
      instant = to;
    },
    advance: (milliseconds) => {
      instant = new Date(Date.parse(instant) + milliseconds).toISOString();
    },
  };
}
