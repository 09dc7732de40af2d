import type { Clock, EventStore } from "@complaint-ledger/event-sourcing";
import { collect } from "../../events/collect.ts";
import { pause } from "../../events/pause.ts";
import { inMemoryStorage } from "../../store-agreement/in-memory-storage.ts";
import type { StorageFactory } from "../../durable-store-contract/storage-under-test.ts";
import { withNewIds } from "./append-bugs.ts";
import { filtered, mapped, reading, type PlantedBugs } from "./planted-bug.ts";
import { altered } from "./subscription-bugs.ts";

/** Called for each storage, gives what is done to each store opened on it. */
export type DurableMutation = () => (store: EventStore, clock: Clock) => EventStore;

/** Good storage whose stores have one fault. */
export function mutantStorage(mutation: DurableMutation): StorageFactory {
  return async () => {
    const storage = await inMemoryStorage();
    const mutate = mutation();
    return { ...storage, open: async ({ clock }) => mutate(await storage.open({ clock }), clock) };
  };
}

/** Stores that outlive their process with one fault each. */
export const durableBugs: PlantedBugs<DurableMutation> = {
  "what is appended is kept once the store is closed": {
    caughtBy: "also when the store was never closed",
    mutate: () => {
      const unsaved = new Map<string, EventStore>();
      return (store) => {
        const mutant: EventStore = {
          ...reading(store, (read, options) =>
            filtered(read(options), ({ id }) => (unsaved.get(id) ?? mutant) === mutant),
          ),
          append: (stream, events, expected) => {
            for (const { id } of events) unsaved.set(id, mutant);
            return store.append(stream, events, expected);
          },
          close: () => {
            for (const [id, holder] of unsaved) if (holder === mutant) unsaved.delete(id);
            return store.close();
          },
        };
        return mutant;
      };
    },
  },

  "appends under way when the store closes are lost": {
    caughtBy: "appends that were under way when the store closed are",
    mutate: () => (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const copies = structuredClone(events);
        await pause(7);
        return store.append(stream, copies, expected);
      },
    }),
  },

  "the ids of earlier appends are forgotten when the store is opened again": {
    caughtBy: "an append is known as a retry",
    mutate: () => (store) => {
      const known = new Set<string>();
      return {
        ...store,
        append: async (stream, events, expected) => {
          const result = await store.append(stream, events, expected);
          const forgotten = events.some(({ id }) => !known.has(id));
          for (const { id } of events) known.add(id);
          return result.outcome === "alreadyAppended" && forgotten
            ? store.append(stream, withNewIds(events), "any")
            : result;
        },
      };
    },
  },

  "`recordedAt` follows the clock back when the store is opened again": {
    caughtBy: "`recordedAt` does not decrease though the clock was set back meanwhile",
    mutate: () => {
      const recordedAt = new Map<string, string>();
      return (store, clock) => ({
        ...store,
        append: (stream, events, expected) => {
          for (const { id } of events) if (!recordedAt.has(id)) recordedAt.set(id, clock());
          return store.append(stream, events, expected);
        },
        readStream: (stream, options) =>
          mapped(store.readStream(stream, options), (event) => ({
            ...event,
            recordedAt: recordedAt.get(event.id) ?? event.recordedAt,
          })),
      });
    },
  },

  "revisions are checked against what the store itself appended": {
    caughtBy: "one begins a stream, the others conflict",
    mutate: () => (store) => {
      const lastRevisions = new Map<string, number>();
      return {
        ...store,
        append: async (stream, events, expected) => {
          const result = await store.append(stream, events, expected);
          const own = lastRevisions.get(stream);
          const mine = expected === "noStream" ? own === undefined : expected === own;
          const made = result.outcome === "conflict" && mine ? await store.append(stream, events, "any") : result;
          if (made.outcome === "appended") lastRevisions.set(stream, made.lastRevision);
          return made;
        },
      };
    },
  },

  "a subscription gives only what its own store recorded": {
    caughtBy: "a subscription gives what another store records",
    mutate: () => (store) => {
      const own = new Set<string>();
      return {
        ...store,
        append: (stream, events, expected) => {
          for (const { id } of events) own.add(id);
          return store.append(stream, events, expected);
        },
        subscribe: (options) =>
          altered(store.subscribe(options), (events) => filtered(events, ({ id }) => own.has(id))),
      };
    },
  },

  "a read gives what the store knew when it was opened, and what it recorded since": {
    caughtBy: "what one acknowledged, the others read",
    mutate: () => (store) => {
      const known = collect(store.readAll()).then(
        (events) => new Set(events.map(({ id }) => id)),
        () => new Set<string>(),
      );
      return {
        ...store,
        append: (stream, events, expected) => {
          void known.then((ids) => events.forEach(({ id }) => ids.add(id)));
          return store.append(stream, events, expected);
        },
        async *readAll(options) {
          const ids = await known;
          yield* filtered(store.readAll(options), ({ id }) => ids.has(id));
        },
      };
    },
  },
};
