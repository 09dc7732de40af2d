import type { Instant } from "@complaint-ledger/event-sourcing";

/** So many hours after 1 March 2024. */
export function madeUpInstant(hour: number): Instant {
  return new Date(Date.UTC(2024, 2, 1, hour)).toISOString();
}
