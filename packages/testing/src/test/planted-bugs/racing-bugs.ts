import type { Position, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { collect } from "../../events/collect.ts";
import { pause } from "../../events/pause.ts";
import { withNewIds } from "./append-bugs.ts";
import { filtered, type PlantedBugs } from "./planted-bug.ts";
import { altered } from "./subscription-bugs.ts";

/** Stores with one fault each that shows only when several use them at once, or when a reader breaks off and resumes. */
export const racingBugs: PlantedBugs = {
  "the revision is checked before the turn in which it is used": {
    caughtBy: "of those who count in one stream none overwrites another (property)",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const copies = structuredClone(events);
        if (typeof expected !== "number") return store.append(stream, copies, expected);
        const actual = (await collect(store.readStream(stream))).length - 1;
        await pause(7);
        return store.append(stream, copies, actual === expected ? "any" : expected);
      },
    }),
  },

  "who loses a race is told where the stream stood before it": {
    caughtBy: "twenty who continue a stream at once: one does, the others conflict",
    mutate: (store) => ({
      ...store,
      append: async (stream, events, expected) => {
        const copies = structuredClone(events);
        const before = (await collect(store.readStream(stream))).length - 1;
        const result = await store.append(stream, copies, expected);
        if (result.outcome !== "conflict") return result;
        return { ...result, actual: before < 0 ? "noStream" : before };
      },
    }),
  },

  "a retry is known only once the first try was answered": {
    caughtBy: "an append tried again before its answer came is recorded once (property)",
    mutate: (store) => {
      const answered = new Set<string>();
      return {
        ...store,
        append: async (stream, events, expected) => {
          const copies = structuredClone(events);
          const known = copies.every(({ id }) => answered.has(id));
          const result = await store.append(stream, copies, expected);
          const again = result.outcome === "alreadyAppended" && !known;
          await pause(7);
          for (const { id } of copies) answered.add(id);
          return again ? store.append(stream, withNewIds(copies), "any") : result;
        },
      };
    },
  },

  "appends made at once to one stream overtake each other": {
    caughtBy: "appends to one stream keep the order in which they were made, also unanswered",
    mutate: (store) => {
      let appends = 0;
      return {
        ...store,
        append: async (stream, events, expected) => {
          const copies = structuredClone(events);
          if (expected === "any") await pause(6 - (appends++ % 7));
          return store.append(stream, copies, expected);
        },
      };
    },
  },

  "an append is acknowledged before it can be read": {
    caughtBy: "a read gives everything that was acknowledged before it began, and no gap (property)",
    mutate: (store) => {
      const unread = new Set<string>();
      const readable = ({ id }: RecordedEvent): boolean => !unread.has(id);
      return {
        ...store,
        append: async (stream, events, expected) => {
          const appending = store.append(stream, events, expected);
          const ids = events.map(({ id }) => id);
          for (const id of ids) unread.add(id);
          setImmediate(() => {
            for (const id of ids) unread.delete(id);
          });
          return appending;
        },
        readStream: (stream, options) => filtered(store.readStream(stream, options), readable),
        readAll: (options) => filtered(store.readAll(options), readable),
      };
    },
  },

  "a place in the order is taken when an append begins, and shows when it ends": {
    caughtBy: "a reader who resumes page by page while writers race sees all, once and in order (property)",
    mutate: (store) => {
      const underWay = new Set<string>();
      let appends = 0;
      return {
        ...store,
        append: async (stream, events, expected) => {
          const appending = store.append(stream, events, expected);
          if (appends++ % 2 === 1) return appending;
          const ids = events.map(({ id }) => id);
          for (const id of ids) underWay.add(id);
          await pause(7);
          for (const id of ids) underWay.delete(id);
          return appending;
        },
        readAll: (options) => filtered(store.readAll(options), ({ id }) => !underWay.has(id)),
      };
    },
  },

  "a resumed subscription begins after what the one before it had fetched ahead": {
    caughtBy: "a subscription broken off anywhere and resumed there misses and repeats nothing (property)",
    mutate: (store) => {
      let fetched: Position | undefined;
      return {
        ...store,
        subscribe: (options) => {
          const after = options?.after;
          const ahead = after === undefined || fetched === undefined || fetched < after ? after : fetched;
          return altered(store.subscribe({ after: ahead }), async function* (events) {
            for await (const event of events) {
              const [next] = await collect(store.readAll({ after: event.position, limit: 1 }));
              fetched = next?.position;
              yield event;
            }
          });
        },
      };
    },
  },

  "closing a subscription takes the event after its position from those that follow": {
    caughtBy: "a subscription broken off anywhere and resumed there misses and repeats nothing (property)",
    mutate: (store) => {
      let lost: string | undefined;
      return {
        ...store,
        subscribe: (options) => {
          const subscription = altered(store.subscribe(options), (events) => filtered(events, ({ id }) => id !== lost));
          return {
            ...subscription,
            close: async () => {
              const missed = await collect(store.readAll({ after: options?.after, limit: 1 }));
              lost = missed.at(0)?.id;
              await subscription.close();
            },
          };
        },
      };
    },
  },
};
