import type { EventStore, Position } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { collect } from "./collect.ts";
import { pause, pauseLength } from "./pause.ts";

/** How many events to read at most, and how long to {@link pause} afterwards. */
export interface Page {
  readonly limit: number;
  readonly pauseLength: number;
}

/** Pages without end, of 1 to 4 events. */
export const pagesToRead: fc.Arbitrary<Iterable<Page>> = fc.infiniteStream(
  fc.record({ limit: fc.integer({ min: 1, max: 4 }), pauseLength }),
);

/**
 * Reads all events as a projection does, each page after the last position of the one before, until nothing is left and
 * `writing` is over. Gives their ids; throws if one comes twice.
 */
export async function readInPages(
  store: EventStore,
  pages: Iterable<Page>,
  writing: Promise<unknown>,
): Promise<readonly string[]> {
  let written = false;
  const writingEnds = writing.finally(() => {
    written = true;
  });
  const [seen] = await Promise.all([readWhile(store, pages, () => !written), writingEnds]);
  return seen;
}

async function readWhile(
  store: EventStore,
  pages: Iterable<Page>,
  isWriting: () => boolean,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  let after: Position | undefined;
  for (const { limit, pauseLength } of pages) {
    const isLast = !isWriting();
    const events = await collect(store.readAll(after === undefined ? { limit } : { after, limit }));
    for (const { id, position } of events) {
      if (seen.has(id)) throw new Error(`event ${id} at ${position} was read twice`);
      seen.add(id);
      after = position;
    }
    if (events.length === 0 && isLast) break;
    // A store that answers without leaving this turn of the event loop must not keep its writers from finishing.
    await pause(events.length === 0 ? 7 : pauseLength);
  }
  return [...seen];
}
