import type { EventStore, NewEvent } from "@complaint-ledger/event-sourcing";
import { collect } from "../events/collect.ts";
import { newEvent } from "../events/new-event.ts";
import { mapped, type Mutation } from "./mutant-store.ts";

/** Stores that append with one fault each. */
export const appendMutations: Readonly<Record<string, Mutation>> = {
  "`noStream` continues an existing stream": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      if (expected !== "noStream" || result.outcome !== "conflict") return result;
      return store.append(stream, events, "any");
    },
  }),

  "`streamExists` begins a missing stream": (store) => ({
    ...store,
    append: (stream, events, expected) => store.append(stream, events, expected === "streamExists" ? "any" : expected),
  }),

  "a stale revision continues a stream": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      if (result.outcome !== "conflict" || typeof expected !== "number" || result.actual === "noStream") return result;
      return expected < result.actual ? store.append(stream, events, "any") : result;
    },
  }),

  "a conflict is thrown": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      if (result.outcome === "conflict") throw new Error("conflict");
      return result;
    },
  }),

  "a conflict leaves out where the stream stands": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      return result.outcome === "conflict" ? { ...result, actual: "noStream" } : result;
    },
  }),

  "a retry is recorded again": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      if (result.outcome !== "alreadyAppended") return result;
      return store.append(stream, withNewIds(events), "any");
    },
  }),

  "a retry conflicts once others moved on": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      if (result.outcome !== "alreadyAppended") return result;
      const actual = (await collect(store.readStream(stream))).length - 1;
      return actual === result.lastRevision ? result : { outcome: "conflict", expected, actual };
    },
  }),

  "a partial overlap passes for a conflict": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      return result.outcome === "partialOverlap" ? { ...result, outcome: "conflict" } : result;
    },
  }),

  "an id may stand twice in a stream": (store) => ({
    ...store,
    append: (stream, events, expected) =>
      store
        .append(stream, events, expected)
        .catch((error: unknown) =>
          isDuplicate(error) ? store.append(stream, withNewIds(events), expected) : Promise.reject(error),
        ),
  }),

  "events are recorded one by one": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      if (expected !== "any" || events.length < 2) return store.append(stream, events, expected);
      const [first, ...others] = [...events];
      const result = await store.append(stream, first === undefined ? [] : [first], expected);
      for (const event of others) await store.append(stream, [event], "any");
      return result;
    },
  }),

  "events are serialised after the first await": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      await Promise.resolve();
      return store.append(stream, events, expected);
    },
  }),

  "an empty append succeeds": (store) => ({
    ...store,
    append: (stream, events, expected) => store.append(stream, events.length === 0 ? [newEvent()] : events, expected),
  }),

  "sizes are measured in characters": (store) => ({
    ...store,
    append: (stream, events, expected) => store.append(stream, events.map(halved), expected),
  }),

  "the revision is checked before the turn in which it is used": (store) => ({
    ...store,
    append: async (stream, events, expected) => {
      const copies = structuredClone(events);
      if (typeof expected !== "number") return store.append(stream, copies, expected);
      const actual = (await collect(store.readStream(stream))).length - 1;
      return store.append(stream, copies, actual === expected ? "any" : expected);
    },
  }),

  "streams are told apart by their composed form only": (store) => ({
    ...store,
    append: (stream, events, expected) => store.append(composed(stream), events, expected),
    readStream: (stream, options) => store.readStream(composed(stream), options),
  }),

  "upper and lower case name the same stream": (store) => ({
    ...store,
    append: (stream, events, expected) => store.append(lowerCase(stream), events, expected),
    readStream: (stream, options) => store.readStream(lowerCase(stream), options),
  }),

  "keys of a payload are sorted": (store) => changingData(store, sortedKeys),

  "long numbers of a payload are rounded": (store) =>
    changingData(store, (data) => JSON.parse(JSON.stringify(data), (_, value: unknown) => rounded(value))),

  "`recordedAt` follows the clock backwards": (store, clock) => {
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
};

function withNewIds(events: readonly NewEvent[]): readonly NewEvent[] {
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
