import type { EventStore } from "../event-store.ts";
import { observedCall } from "./observed-call.ts";
import { observedReading } from "./observed-reading.ts";
import { observedSubscription } from "./observed-subscription.ts";
import type { ObservedAttributes, ObservedOperation, Observer } from "./observer.ts";

/**
 * A store that tells an observer what it does, and does what `store` does. Operations, and what they tell:
 *
 * - `append`: `db.operation.name`, `complaint_ledger.stream`, `complaint_ledger.append.events` (how many); at its end
 *   `complaint_ledger.append.outcome` (that of the `AppendResult`).
 * - `read_stream`, `read_all`: `db.operation.name`, the stream if of one; at its end `db.response.returned_rows`. It lasts
 *   from the first step to the last, including what its reader does in between.
 * - `process`: what the reader of a subscription does with one event, until it asks for the next:
 *   `messaging.operation.name`, `messaging.operation.type`, `messaging.message.id` (of the event),
 *   `complaint_ledger.stream`, `complaint_ledger.event.type`, `complaint_ledger.event.recorded_at` (UTC).
 *
 * @example
 * const store = observedStore(await openSqliteEventStore({ file, clock }), observer);
 */
export function observedStore(store: EventStore, observer: Observer): EventStore {
  return {
    clock: store.clock,
    // Runs without an `await` until the store is called, so that the store serialises what it was called with.
    async append(stream, events, expected) {
      return observedCall(
        observer,
        operation("append", { "complaint_ledger.stream": stream, "complaint_ledger.append.events": events.length }),
        () => store.append(stream, events, expected),
        ({ outcome }) => ({ "complaint_ledger.append.outcome": outcome }),
      );
    },
    readStream: (stream, options) =>
      observedReading(observer, operation("read_stream", { "complaint_ledger.stream": stream }), () =>
        store.readStream(stream, options),
      ),
    readAll: (options) => observedReading(observer, operation("read_all"), () => store.readAll(options)),
    subscribe: (options) => observedSubscription(observer, store.subscribe(options)),
    close: () => store.close(),
  };
}

function operation(name: string, attributes: ObservedAttributes = {}): ObservedOperation {
  return { name, attributes: { "db.operation.name": name, ...attributes } };
}
