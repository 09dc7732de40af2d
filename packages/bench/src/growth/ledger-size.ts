import type { NewEvent } from "@complaint-ledger/event-sourcing";
import type { SqliteEventStore } from "@complaint-ledger/store-sqlite";
import { complaintHistory, complaintStream } from "../complaint-history.ts";

/** Events of each complaint when the ledger is filled: lodged, assigned, promised a date, acknowledged. */
export const EVENTS_WHEN_FILLED = 4;

const AT_ONCE = 500;

/** What the `i`th complaint begins with. */
export function filledWith(i: number): readonly NewEvent[] {
  return complaintHistory(i).slice(0, EVENTS_WHEN_FILLED);
}

/** Grows a ledger from one number of complaints to another. */
export async function grow(
  store: SqliteEventStore,
  from: number,
  to: number,
  progress: (line: string) => void,
): Promise<void> {
  for (let first = from; first < to; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, to - first) }, (_, n) => first + n);
    await Promise.all(some.map((i) => store.append(complaintStream(i), filledWith(i), "noStream")));
    if (first % 100_000 === 0 && first > 0) progress(`filled ${first} complaints`);
  }
}
