import { setImmediate as nextTurn } from "node:timers/promises";
import type { RecordedEvent, Subscription } from "@complaint-ledger/event-sourcing";
import type { EventRow } from "../read/event-pages.ts";
import type { ReadRequest } from "../read/read-request.ts";
import type { Arrivals, Waiter } from "./arrivals.ts";

/** What a subscription needs of its store. */
export interface FollowSource {
  /** Called at the first step. Throws what that step rejects with. */
  readonly start: () => ReadRequest;
  /** The next rows of a request; none if there are none by now. */
  readonly page: (request: ReadRequest) => Promise<readonly EventRow[]>;
  readonly eventOf: (row: EventRow) => RecordedEvent;
  readonly arrivals: Arrivals;
  readonly isClosed: () => boolean;
}

/** Every event from the start on, then each new one; one page at a time and never ahead of the reader. */
export function follow({ start, page, eventOf, arrivals, isClosed }: FollowSource): Subscription {
  let left = false;
  let waiter: Waiter | undefined;
  const isOver = (): boolean => left || isClosed();

  async function* events(): AsyncGenerator<RecordedEvent, void> {
    const request = start();
    let { low } = request;
    while (!isOver()) {
      const rows = await page({ ...request, low });
      for (const row of rows) {
        if (isOver()) return;
        yield eventOf(row);
        low = Number(row["position"]) + 1;
      }
      if (isOver()) return;
      if (rows.length === 0) await arrivalFrom(low);
      // A long history, with more behind it, holds up nobody else in the process.
      else await nextTurn();
    }
  }

  async function arrivalFrom(position: number): Promise<void> {
    await new Promise<void>((wake) => {
      waiter = { position, wake };
      arrivals.expect(waiter);
    });
  }

  const iterator = events();
  return {
    [Symbol.asyncIterator]: () => iterator,
    async close() {
      left = true;
      if (waiter !== undefined) arrivals.release(waiter);
      await iterator.return();
    },
  };
}
