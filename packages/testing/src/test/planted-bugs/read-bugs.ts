import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { collect } from "../../events/collect.ts";
import { filtered, mapped, reading, takenWhile, type PlantedBugs } from "./planted-bug.ts";

/** Stores that read with one fault each. */
export const readBugs: PlantedBugs = {
  "`limit` gives one too many": {
    caughtBy: "`limit` counts events",
    mutate: (store) =>
      reading(store, (read, options) =>
        read(options.limit === undefined ? options : { ...options, limit: options.limit + 1 }),
      ),
  },

  "`limit` 0 means no limit": {
    caughtBy: "`limit` 0 gives none",
    mutate: (store) =>
      reading(store, (read, { limit, ...options }) =>
        read(limit === 0 || limit === undefined ? options : { ...options, limit }),
      ),
  },

  "`limit` counts what `knownAt` leaves out": {
    caughtBy: "backwards, `knownAt` passes over what came later",
    mutate: (store) =>
      reading(store, (read, { knownAt, ...options }) =>
        filtered(read(options), ({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt),
      ),
  },

  "`after` takes in its place": {
    caughtBy: "`after` leaves out its place",
    mutate: (store) =>
      reading(store, (read, { after, ...options }) =>
        read(after === undefined ? options : { from: after, ...options }),
      ),
  },

  "`from` leaves out its place": {
    caughtBy: "`from` takes in its place",
    mutate: (store) =>
      reading(store, (read, { from, ...options }) => read(from === undefined ? options : { after: from, ...options })),
  },

  "`to` leaves out its place": {
    caughtBy: "`to` takes in its place",
    mutate: (store) =>
      reading(store, (read, options, placeOf) => takenWhile(read(options), (event) => placeOf(event) !== options.to)),
  },

  "`from` is the lower end backwards too": {
    caughtBy: "backwards, `from` is the higher end",
    mutate: (store) =>
      reading(store, (read, options) => {
        const { from, to, ...others } = options;
        if (options.direction !== "backwards" || from === undefined || to === undefined) return read(options);
        return read({ ...others, from: to, to: from });
      }),
  },

  "backwards, `limit` takes the first": {
    caughtBy: "backwards, `limit` takes the last",
    mutate: (store) =>
      reading(store, (read, options) =>
        options.direction === "backwards" && options.limit !== undefined
          ? reversed(read({ ...options, direction: "forwards" }))
          : read(options),
      ),
  },

  "`knownAt` ends the read at the first later event": {
    caughtBy: "`knownAt` is a filter even where several streams' times mingle (property)",
    mutate: (store) =>
      reading(store, (read, { limit = Infinity, knownAt, ...options }) => {
        if (knownAt === undefined) return read(limit === Infinity ? options : { ...options, limit });
        let left = limit;
        return takenWhile(read(options), ({ recordedAt }) => recordedAt <= knownAt && left-- > 0);
      }),
  },

  "`knownAt` leaves out its own instant": {
    caughtBy: "`knownAt` gives what had been recorded by then, that instant included",
    mutate: (store) =>
      reading(store, (read, options) => filtered(read(options), ({ recordedAt }) => recordedAt !== options.knownAt)),
  },

  "every second read of all swaps neighbours of different streams": {
    caughtBy: "every reader sees the same order, also later and backwards",
    mutate: (store) => {
      let reads = 0;
      return {
        ...store,
        readAll: (options) => (reads++ % 2 === 0 ? store.readAll(options) : swapped(store.readAll(options))),
      };
    },
  },

  "a missing stream cannot be read": {
    caughtBy: "a missing stream reads as empty",
    mutate: (store) => ({
      ...store,
      async *readStream(stream, options) {
        const [first] = await collect(store.readStream(stream, { limit: 1 }));
        if (first === undefined) throw new Error("no such stream");
        yield* store.readStream(stream, options);
      },
    }),
  },

  "a read forwards ends where the store ended when it began": {
    caughtBy: "forwards it also gives what is appended while it runs",
    mutate: (store) => ({
      ...store,
      async *readAll(options) {
        const known = new Set((await collect(store.readAll())).map(({ id }) => id));
        yield* takenWhile(store.readAll(options), ({ id }) => known.has(id));
      },
    }),
  },

  "a page that is full ends the read": {
    caughtBy: "a read of ten thousand events gives each once, in order",
    mutate: (store) => ({
      ...store,
      readAll: (options) => {
        let left = 1_000;
        return takenWhile(store.readAll(options), () => left-- > 0);
      },
    }),
  },

  "a read under way ends early when the store is closed": {
    caughtBy: "a read under way when the store closes never passes for a whole one",
    mutate: (store) => {
      let closed = false;
      return {
        ...store,
        readAll: (options) => quietlyEnding(store.readAll(options), () => closed),
        close: () => {
          closed = true;
          return store.close();
        },
      };
    },
  },

  "events read can be changed for every later reader": {
    caughtBy: "a reader who changes an event it read changes only its own",
    mutate: (store) => {
      const shared = new Map<string, RecordedEvent>();
      const share = (event: RecordedEvent): RecordedEvent => {
        const known = shared.get(event.position) ?? structuredClone(event);
        shared.set(event.position, known);
        return known;
      };
      return reading(store, (read, options) => mapped(read(options), share));
    },
  },
};

async function* reversed<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield* (await collect(items)).toReversed();
}

async function* swapped(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent, void> {
  let held: RecordedEvent | undefined;
  for await (const event of events) {
    if (held === undefined) held = event;
    else if (held.stream === event.stream) {
      yield held;
      held = event;
    } else yield event;
  }
  if (held !== undefined) yield held;
}

async function* quietlyEnding<Item>(items: AsyncIterable<Item>, closed: () => boolean): AsyncGenerator<Item, void> {
  const iterator = items[Symbol.asyncIterator]();
  let begun = false;
  for (;;) {
    if (begun && closed()) return;
    const { done, value } = await iterator.next();
    if (done === true) return;
    begun = true;
    yield value;
  }
}
