import { setImmediate as nextTurn } from "node:timers/promises";
import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { EventRow } from "./event-pages.ts";
import type { ReadRequest } from "./read-request.ts";

/** Most events of a page, which bounds the memory of a read: at 256 KiB each, 32 MiB. Larger pages are hardly faster. */
export const PAGE_SIZE = 128;

/** How a read gets at what it reads. */
export interface EventSource {
  /** Called at the first step. Throws what that step rejects with. */
  readonly start: () => ReadRequest;
  /** The rows of a request, in its order. */
  readonly page: (request: ReadRequest) => Promise<readonly EventRow[]>;
  /** The column that a request's bounds are of. */
  readonly place: "position" | "revision";
  readonly eventOf: (row: EventRow) => RecordedEvent;
  /** Throws `store-closed`. */
  readonly assertOpen: () => void;
}

/**
 * Reads page after page, each not before its first event is asked for, until the request or the events end. Between full pages
 * the event loop has a turn, so that a long read holds up nobody else in the process.
 */
export async function* readEvents(source: EventSource): AsyncGenerator<RecordedEvent, void> {
  const { page, place, eventOf, assertOpen } = source;
  let request = source.start();
  let left = request.limit;
  while (left > 0) {
    const limit = Math.min(left, PAGE_SIZE);
    const rows = await page({ ...request, limit });
    for (const row of rows) {
      // For each event, so that no reader takes a history cut short by closing for a whole one.
      assertOpen();
      yield eventOf(row);
    }
    const last = rows.at(-1);
    // Not at a page that is not full: more may have been recorded while the reader was busy with it.
    if (last === undefined) return;
    const reached = Number(last[place]);
    request = request.forwards ? { ...request, low: reached + 1 } : { ...request, high: reached - 1 };
    left -= rows.length;
    if (rows.length === PAGE_SIZE) await nextTurn();
  }
}
