import type { RecordedEvent } from "../event.ts";
import type { EventStore, ReadAllOptions, ReadStreamOptions, SubscribeOptions, Subscription } from "../event-store.ts";
import type { EventCatalogue } from "./event-catalogue.ts";

/** An event store that takes and gives only events its catalogue knows; what it gives is of today's version. */
export interface CataloguedStore<Event extends RecordedEvent = RecordedEvent> extends EventStore {
  readonly catalogue: EventCatalogue<Event>;
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<Event>;
  readAll(options?: ReadAllOptions): AsyncIterable<Event>;
  subscribe(options?: SubscribeOptions): Subscription<Event>;
}

/**
 * Puts a catalogue before a store: `append` also rejects with `unknown-event-type`, `unknown-schema-version` or
 * `invalid-payload`, and so does the step of a read or subscription that meets such an event.
 */
export function withCatalogue<Event extends RecordedEvent>(
  store: EventStore,
  catalogue: EventCatalogue<Event>,
): CataloguedStore<Event> {
  return {
    catalogue,
    system: store.system,
    clock: store.clock,
    // Runs without an `await`, so what was checked here is what the store serialises.
    async append(stream, events, expected) {
      for (const [i, event] of events.entries()) catalogue.assertWritable(event, `events[${i}]`);
      return store.append(stream, events, expected);
    },
    readStream: (stream, options) => lifted(store.readStream(stream, options), catalogue),
    readAll: (options) => lifted(store.readAll(options), catalogue),
    subscribe(options) {
      const subscription = store.subscribe(options);
      return {
        [Symbol.asyncIterator]: () => lifted(subscription, catalogue),
        close: () => subscription.close(),
      };
    },
    close: () => store.close(),
  };
}

async function* lifted<Event extends RecordedEvent>(
  events: AsyncIterable<RecordedEvent>,
  catalogue: EventCatalogue<Event>,
): AsyncGenerator<Event, void, undefined> {
  for await (const event of events) yield catalogue.lift(event);
}
