import { serverUnavailable } from "../connection/refused.ts";
import type { Patience } from "../connection/retrying.ts";

/**
 * When the server last answered an append of this store. Appends that wait for others in a queue go by it: behind a
 * silent server they all give up at the same time, and not each `retryFor` after the one before.
 */
export interface LastAnswer {
  /** The server has answered an append. */
  note(): void;
  /** Since when an append that was called for at `since` has waited for a server that does not answer. */
  waitingSince(since: number): number;
  /** Rejects an append, which was never sent, with `server-unavailable` if it has waited for too long already. */
  assertInTime(stream: string, since: number): void;
}

/** Begins with no answer. */
export function lastAnswer({ retryFor }: Patience): LastAnswer {
  let answeredAt = -Infinity;
  const waitingSince = (since: number): number => Math.max(since, answeredAt);
  return {
    note() {
      answeredAt = performance.now();
    },
    waitingSince,
    assertInTime(stream, since) {
      if (performance.now() - waitingSince(since) > retryFor) throw serverUnavailable(stream, undefined);
    },
  };
}
