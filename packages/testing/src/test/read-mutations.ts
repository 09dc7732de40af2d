import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { collect } from "../events/collect.ts";
import { filtered, mapped, reading, takenWhile, type Mutation } from "./mutant-store.ts";

/** Stores that read with one fault each. */
export const readMutations: Readonly<Record<string, Mutation>> = {
  "`limit` gives one too many": (store) =>
    reading(store, (read, options) =>
      read(options.limit === undefined ? options : { ...options, limit: options.limit + 1 }),
    ),

  "`limit` 0 means no limit": (store) =>
    reading(store, (read, { limit, ...options }) =>
      read(limit === 0 || limit === undefined ? options : { ...options, limit }),
    ),

  "`limit` counts what `knownAt` leaves out": (store) =>
    reading(store, (read, { knownAt, ...options }) =>
      filtered(read(options), ({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt),
    ),

  "`after` takes in its place": (store) =>
    reading(store, (read, { after, ...options }) => read(after === undefined ? options : { from: after, ...options })),

  "`from` leaves out its place": (store) =>
    reading(store, (read, { from, ...options }) => read(from === undefined ? options : { after: from, ...options })),

  "`to` leaves out its place": (store) =>
    reading(store, (read, options, placeOf) => takenWhile(read(options), (event) => placeOf(event) !== options.to)),

  "`from` is the lower end backwards too": (store) =>
    reading(store, (read, options) => {
      const { from, to, ...others } = options;
      if (options.direction !== "backwards" || from === undefined || to === undefined) return read(options);
      return read({ ...others, from: to, to: from });
    }),

  "backwards, `limit` takes the first": (store) =>
    reading(store, (read, options) =>
      options.direction === "backwards" && options.limit !== undefined
        ? reversed(read({ ...options, direction: "forwards" }))
        : read(options),
    ),

  "`knownAt` ends the read at the first later event": (store) =>
    reading(store, (read, { limit = Infinity, knownAt, ...options }) => {
      if (knownAt === undefined) return read(limit === Infinity ? options : { ...options, limit });
      let left = limit;
      return takenWhile(read(options), ({ recordedAt }) => recordedAt <= knownAt && left-- > 0);
    }),

  "`knownAt` leaves out its own instant": (store) =>
    reading(store, (read, options) => filtered(read(options), ({ recordedAt }) => recordedAt !== options.knownAt)),

  "every second read of all swaps neighbours of different streams": (store) => {
    let reads = 0;
    return {
      ...store,
      readAll: (options) => (reads++ % 2 === 0 ? store.readAll(options) : swapped(store.readAll(options))),
    };
  },

  "a missing stream cannot be read": (store) => ({
    ...store,
    async *readStream(stream, options) {
      const [first] = await collect(store.readStream(stream, { limit: 1 }));
      if (first === undefined) throw new Error("no such stream");
      yield* store.readStream(stream, options);
    },
  }),

  "a read forwards ends where the store ended when it began": (store) => ({
    ...store,
    async *readAll(options) {
      const known = new Set((await collect(store.readAll())).map(({ id }) => id));
      yield* takenWhile(store.readAll(options), ({ id }) => known.has(id));
    },
  }),

  "a page that is full ends the read": (store) => ({
    ...store,
    readAll: (options) => {
      let left = 1_000;
      return takenWhile(store.readAll(options), () => left-- > 0);
    },
  }),

  "a read under way ends early when the store is closed": (store) => {
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

  "events read can be changed for every later reader": (store) => {
    const shared = new Map<string, RecordedEvent>();
    const share = (event: RecordedEvent): RecordedEvent => {
      const known = shared.get(event.position) ?? structuredClone(event);
      shared.set(event.position, known);
      return known;
    };
    return reading(store, (read, options) => mapped(read(options), share));
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
