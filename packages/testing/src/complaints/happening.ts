import type { ComplaintEvents, ComplaintEventType } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";

/** An event of a made-up history, yet to be put in its place by `recordedHistory`. */
export interface Happening {
  readonly type: ComplaintEventType;
  /** When it happened. UTC. */
  readonly at: Instant;
  /** When it was recorded. UTC. */
  readonly recordedAt: Instant;
  readonly data: object;
  readonly by?: Actor;
}

/** What of a {@link Happening} is seldom said. */
export interface HappeningDetails {
  /** When it was recorded; if absent, when it happened. UTC. */
  readonly recordedAt?: Instant;
  /** Who recorded it; if absent, a clerk. */
  readonly by?: Actor;
}

/**
 * Something that happened to a complaint, as a raw append tells it: no rule has looked at it, so read models can be shown
 * what the rules would have refused. Of the payload, only what the test is about need be said. An instant may leave out seconds and `Z`; it is UTC.
 *
 * @example
 * happened("CallbackAttempted", "2024-03-04T09:00", { callback: "callback-1", result: "noAnswer" })
 */
export function happened<Type extends ComplaintEventType>(
  type: Type,
  at: Instant,
  data: Partial<ComplaintEvents[Type]> = {},
  { recordedAt = at, by }: HappeningDetails = {},
): Happening {
  return { type, at: full(at), recordedAt: full(recordedAt), data, ...(by === undefined ? {} : { by }) };
}

/** An instant that may end with the minute, to the millisecond. */
function full(instant: string): Instant {
  return instant.length === "2024-03-04T09:00".length ? `${instant}:00.000Z` : instant;
}
