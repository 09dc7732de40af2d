import type { EventStore, NewEvent } from "@complaint-ledger/event-sourcing";
import { collect } from "../../events/collect.ts";
import { newEvent } from "../../events/new-event.ts";
import { mapped, type PlantedBugs } from "./planted-bug.ts";

/** Stores that append with one fault each. */
export const appendBugs: PlantedBugs = {
  "`noStream` continues an existing stream": {
    caughtBy: "`noStream` conflicts with a stream of one event",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        if (expected !== "noStream" || result.outcome !== "conflict") return result;
        return store.append(stream, events, "any");
      },
    }),
  },

  "`streamExists` begins a missing stream": {
    caughtBy: "`streamExists` conflicts with a missing stream",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) =>
        store.append(stream, events, expected === "streamExists" ? "any" : expected),
    }),
  },

  "a stale revision continues a stream": {
    caughtBy: "an earlier revision conflicts",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        if (result.outcome !== "conflict" || typeof expected !== "number" || result.actual === "noStream")
          return result;
        return expected < result.actual ? store.append(stream, events, "any") : result;
      },
    }),
  },

  "a conflict is thrown": {
    caughtBy: "it says what was expected and where the stream stands",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        if (result.outcome === "conflict") throw new Error("conflict");
        return result;
      },
    }),
  },

  "a conflict leaves out where the stream stands": {
    caughtBy: "it says what was expected and where the stream stands",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        return result.outcome === "conflict" ? { ...result, actual: "noStream" } : result;
      },
    }),
  },

  "a retry is recorded again": {
    caughtBy: "retrying a revision gives the range of the first try",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        if (result.outcome !== "alreadyAppended") return result;
        return store.append(stream, withNewIds(events), "any");
      },
    }),
  },

  "a retry conflicts once others moved on": {
    caughtBy: "so it does after others moved on",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        if (result.outcome !== "alreadyAppended") return result;
        const actual = (await collect(store.readStream(stream))).length - 1;
        return actual === result.lastRevision ? result : { outcome: "conflict", expected, actual };
      },
    }),
  },

  "a partial overlap passes for a conflict": {
    caughtBy: "the ids and one more are a partial overlap",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const result = await store.append(stream, events, expected);
        return result.outcome === "partialOverlap" ? { ...result, outcome: "conflict" } : result;
      },
    }),
  },

  "an id may stand twice in a stream": {
    caughtBy: "an id that stands elsewhere in the stream is a typed error",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) =>
        store
          .append(stream, events, expected)
          .catch((error: unknown) =>
            isDuplicate(error) ? store.append(stream, withNewIds(events), expected) : Promise.reject(error),
          ),
    }),
  },

  "events are recorded one by one": {
    caughtBy: "a reader never sees part of an append (property)",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        if (expected !== "any" || events.length < 2) return store.append(stream, events, expected);
        const [first, ...others] = [...events];
        const result = await store.append(stream, first === undefined ? [] : [first], expected);
        for (const event of others) await store.append(stream, [event], "any");
        return result;
      },
    }),
  },

  "events are serialised after the first await": {
    caughtBy: "changing the events right after the call changes nothing recorded",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        await Promise.resolve();
        return store.append(stream, events, expected);
      },
    }),
  },

  "an empty append succeeds": {
    caughtBy: "an empty append is a typed error",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) => store.append(stream, events.length === 0 ? [newEvent()] : events, expected),
    }),
  },

  "sizes are measured in characters": {
    caughtBy: "a byte more is a typed error",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) => store.append(stream, events.map(halved), expected),
    }),
  },

  "streams are told apart by their composed form only": {
    caughtBy: "peculiar names are streams of their own",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) => store.append(composed(stream), events, expected),
      readStream: (stream, options) => store.readStream(composed(stream), options),
    }),
  },

  "upper and lower case name the same stream": {
    caughtBy: "any two names are two streams (property)",
    mutate: (store) => ({
      ...store,
      append: (stream, events, expected) => store.append(lowerCase(stream), events, expected),
      readStream: (stream, options) => store.readStream(lowerCase(stream), options),
    }),
  },

  "keys of a payload are sorted": {
    caughtBy: "every field comes back, in the order of the envelope",
    mutate: (store) => changingData(store, sortedKeys),
  },

  "long numbers of a payload are rounded": {
    caughtBy: "`JSON.stringify(read) === JSON.stringify(written)` for any plain JSON (property)",
    mutate: (store) =>
      changingData(store, (data) => JSON.parse(JSON.stringify(data), (_, value: unknown) => rounded(value))),
  },

  "`clock` is another than that of `recordedAt`": {
    caughtBy: "it is what the store's own `clock` shows",
    mutate: (store) => ({ ...store, clock: () => "2024-03-01T00:00:00.000Z" }),
  },

  "`recordedAt` follows the clock backwards": {
    caughtBy: "in a stream it never decreases, whatever the clock does (property)",
    mutate: (store, clock) => {
      const recordedAt = new Map<string, string>();
      return {
        ...store,
        append: (stream, events, expected) => {
          for (const event of events) if (!recordedAt.has(event?.id)) recordedAt.set(event?.id, clock());
          return store.append(stream, events, expected);
        },
        readStream: (stream, options) =>
          mapped(store.readStream(stream, options), (event) => ({
            ...event,
            recordedAt: recordedAt.get(event.id) ?? event.recordedAt,
          })),
      };
    },
  },
};

/** The same events under ids of their own. */
export function withNewIds(events: readonly NewEvent[]): readonly NewEvent[] {
  return events.map((event) => ({ ...event, id: newEvent().id }));
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "duplicate-event-id";
}

/** Big payloads of two-byte characters, as if each were one byte. */
function halved(event: NewEvent): NewEvent {
  return typeof event?.data === "string" ? { ...event, data: event.data.replaceAll("éé", "é") } : event;
}

function composed(stream: string): string {
  return typeof stream === "string" ? stream.normalize("NFC") : stream;
}

function lowerCase(stream: string): string {
  return typeof stream === "string" ? stream.toLowerCase() : stream;
}

function changingData(store: EventStore, change: (data: unknown) => unknown): EventStore {
  return {
    ...store,
    readStream: (stream, options) =>
      mapped(store.readStream(stream, options), (event) => ({ ...event, data: change(event.data) })),
  };
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedKeys);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortedKeys(part)]),
  );
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}
