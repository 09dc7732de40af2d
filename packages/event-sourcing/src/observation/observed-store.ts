import type { EventStore } from "../event-store.ts";
import { observedCall } from "./observed-call.ts";
import { observedReading } from "./observed-reading.ts";
import type { ObservedAttributes, ObservedOperation, Observer } from "./observer.ts";

/**
 * A store that tells an observer what it does, and does what `store` does. Operations, and what they tell, each beside
 * `db.system.name` and `db.operation.name`:
 *
 * - `append`: `complaint_ledger.stream`, `complaint_ledger.append.events` (how many); at its end
 *   `complaint_ledger.append.outcome` (that of the `AppendResult`).
 * - `read_stream`, `read_all`: the stream if of one; at its end `db.response.returned_rows`. It lasts from the first step to
 *   the last, including what its reader does in between.
 *
 * What is done with the events of a subscription is told by `processEvents`, which does it.
 *
 * @example
 * const store = observedStore(await openSqliteEventStore({ file }), observer);
 */
export function observedStore(store: EventStore, observer: Observer): EventStore {
  const operation = (name: string, attributes: ObservedAttributes = {}): ObservedOperation => ({
    name,
    kind: "client",
    attributes: { "db.system.name": store.system, "db.operation.name": name, ...attributes },
  });
  return {
    system: store.system,
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
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
}
