import type { ReadOptions } from "@complaint-ledger/event-sourcing";

/** How many events to ask for at once when a read may end before the server's events do. */
const CHUNK = 1_000;

/** More than any answer holds. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/**
 * How many events a read asks the server for at once. What nobody takes any more would stay at the server until the
 * reader's memory is cleaned up; so no more than may be wanted, and one that may come again at the start of an answer.
 */
export function chunkOf({ to, limit, knownAt }: ReadOptions<unknown>): number {
  if (knownAt === undefined && limit !== undefined) return Math.min(limit + 1, EVERYTHING);
  return to === undefined && limit === undefined ? EVERYTHING : CHUNK;
}
