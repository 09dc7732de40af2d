import { parsePosition, type Position } from "@complaint-ledger/event-sourcing";
import type { Position as LogPosition } from "@kurrent/kurrentdb-client";

/** Digits of the largest 64-bit number, so that every position is as long as any other. */
const WIDTH = 20;

/** The largest offset a server's log can have. */
const LARGEST = 2n ** 63n - 1n;

/**
 * The position of the event at an offset of the server's log. Offsets are sparse. Undefined for none: where the server
 * cannot say one it says nothing, or −1, which comes as the largest number of all.
 */
export function positionOf(at: LogPosition | undefined): Position | undefined {
  return at === undefined || at.commit > LARGEST ? undefined : parsePosition(at.commit.toString().padStart(WIDTH, "0"));
}

/** Where a position points in the server's log; undefined if it lies beyond every log, as another store's may. */
export function logPosition(position: Position): LogPosition | undefined {
  const offset = BigInt(position);
  // Appends over gRPC have no transactions, so that an event is committed where it was prepared.
  return offset > LARGEST ? undefined : { commit: offset, prepare: offset };
}
