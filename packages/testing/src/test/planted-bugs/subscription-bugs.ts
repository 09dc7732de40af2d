import type {
  EventStore,
  Position,
  RecordedEvent,
  SubscribeOptions,
  Subscription,
} from "@complaint-ledger/event-sourcing";
import { collect } from "../../events/collect.ts";
import { filtered, mapped, takenWhile, type PlantedBugs } from "./planted-bug.ts";

/** Stores whose subscriptions have one fault each. */
export const subscriptionBugs: PlantedBugs = {
  "an event recorded while a subscriber looks for more is lost": {
    caughtBy: "an event recorded just as it finds nothing more is not lost",
    mutate: (store) => polling(store, {}),
  },

  "a subscriber who looks again gets the last event again": {
    caughtBy: "each subscriber is given every event once, in order (property)",
    mutate: (store) => polling(store, { repeats: true }),
  },

  "a subscription ends when it has caught up": {
    caughtBy: "it does not end by itself when it has caught up",
    mutate: (store) => ({
      ...store,
      subscribe: (options) => altered(store.subscribe(options), () => store.readAll(options)),
    }),
  },

  "a subscription gives only what is new": {
    caughtBy: "it gives what is there, then each event as it is recorded",
    mutate: (store) => ({
      ...store,
      subscribe: (options) => {
        const known = collect(store.readAll()).then(
          (events) => new Set(events.map(({ id }) => id)),
          () => new Set<string>(),
        );
        return altered(store.subscribe(options), async function* (events) {
          const ids = await known;
          yield* filtered(events, ({ id }) => !ids.has(id));
        });
      },
    }),
  },

  "a subscription does not know where to begin": {
    caughtBy: "after a position it gives what follows, and only that",
    mutate: (store) => ({ ...store, subscribe: () => store.subscribe() }),
  },

  "a subscription begins with its own position": {
    caughtBy: "after the last position it gives only what is new",
    mutate: (store) => ({
      ...store,
      subscribe: (options) =>
        altered(store.subscribe(options), async function* (events) {
          if (options?.after !== undefined) yield* store.readAll({ from: options.after, to: options.after });
          yield* events;
        }),
    }),
  },

  "only one subscriber gets an event": {
    caughtBy: "several at once each get everything",
    mutate: (store) => {
      const given = new Set<string>();
      return {
        ...store,
        subscribe: (options) =>
          altered(store.subscribe(options), (events) => filtered(events, ({ id }) => given.size < given.add(id).size)),
      };
    },
  },

  "closing a subscription does not end one who waits": {
    caughtBy: "closing it ends a reader who waits",
    mutate: (store) => ({
      ...store,
      subscribe: (options) => ({ ...store.subscribe(options), close: () => Promise.resolve() }),
    }),
  },

  "closing the store leaves subscribers waiting": {
    caughtBy: "closing the store ends all of them without an error",
    mutate: (store) => ({ ...store, close: () => Promise.resolve() }),
  },

  "closing the store is an error to subscribers": {
    caughtBy: "closing the store ends all of them without an error",
    mutate: (store) => {
      let closed = false;
      return {
        ...store,
        subscribe: (options) =>
          altered(store.subscribe(options), async function* (events) {
            yield* events;
            if (closed) throw new Error("closed");
          }),
        close: () => {
          closed = true;
          return store.close();
        },
      };
    },
  },

  "a subscription holds only so many events for a slow reader": {
    caughtBy: "a slow reader gets everything and holds nobody up",
    mutate: (store) => ({
      ...store,
      subscribe: (options) => {
        let position: Position | undefined;
        return altered(store.subscribe(options), (events) =>
          mapped(
            takenWhile(events, ({ revision }) => revision < 150 || position === undefined),
            (event) => {
              position = event.position;
              return event;
            },
          ),
        );
      },
    }),
  },
};

/** What a subscription gives, altered. */
export function altered(
  subscription: Subscription,
  alter: (events: AsyncIterable<RecordedEvent>) => AsyncIterable<RecordedEvent>,
): Subscription {
  const events = alter(subscription)[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => events, close: () => subscription.close() };
}

/** Reads what is there, and only then begins to listen. */
function polling(store: EventStore, fault: { readonly repeats?: boolean }): EventStore {
  let closed = false;
  const listeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };

  async function* follow({ after }: SubscribeOptions, left: () => boolean): AsyncGenerator<RecordedEvent, void> {
    let last = after;
    const isOver = (): boolean => closed || left();
    while (!isOver()) {
      const place = last === undefined ? {} : fault.repeats === true ? { from: last } : { after: last };
      for await (const event of store.readAll(place)) {
        if (isOver()) return;
        last = event.position;
        yield event;
      }
      await new Promise<void>((resolve) => listeners.add(resolve));
    }
  }

  return {
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      wake();
      return result;
    },
    subscribe: (options = {}) => {
      let ended = false;
      const events = follow(options, () => ended);
      return {
        [Symbol.asyncIterator]: () => events,
        close: async () => {
          ended = true;
          wake();
        },
      };
    },
    close: () => {
      closed = true;
      wake();
      return store.close();
    },
  };
}
