import { hash } from "node:crypto";
import type { RecordedEvent } from "@complaint-ledger/event-sourcing";

/** Tells of two readings of a ledger, in whatever orders, whether they were of the same events; keeps none of them. */
export interface EventTally {
  readonly count: number;
  /** Sum of a number for each event, which is as good as random. */
  readonly sum: number;
  add(event: RecordedEvent): void;
  equals(other: Pick<EventTally, "count" | "sum">): boolean;
}

/** Begins a tally of no events. */
export function eventTally(): EventTally {
  let count = 0;
  let sum = 0;
  return {
    get count() {
      return count;
    },
    get sum() {
      return sum;
    },
    add({ id, position }) {
      count += 1;
      // 48 bits of the hash: so that the sum stays a whole number that JavaScript counts exactly.
      sum = (sum + Number.parseInt(hash("sha256", `${id} ${position}`).slice(0, 12), 16)) % 2 ** 48;
    },
    equals: (other) => other.count === count && other.sum === sum,
  };
}
