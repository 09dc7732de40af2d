import { mapped, reading, type PlantedBugs } from "./planted-bug.ts";

/** Stores with one fault each that no sentence of the event-store contract is about; a comparison with a good store tells them. */
export const comparisonBugs: PlantedBugs = {
  "metadata named as a field of the envelope replaces it": {
    caughtBy: "gives the same results, errors and events, in the same order (property)",
    mutate: (store) =>
      reading(store, (read, options) =>
        mapped(read(options), ({ metadata: { recordedAt, ...metadata }, ...event }) =>
          recordedAt === undefined ? { ...event, metadata } : { ...event, metadata, recordedAt },
        ),
      ),
  },
};

/**
 * Of the bugs that the event-store contract tells, those that a comparison does not: they show only when calls overlap, in
 * reads larger than a program makes, or when a store is closed under its readers.
 */
export const hiddenFromComparison: readonly string[] = [
  "`clock` is another than that of `recordedAt`",
  "events are serialised after the first await",
  "a read forwards ends where the store ended when it began",
  "a page that is full ends the read",
  "a read under way ends early when the store is closed",
  "events read can be changed for every later reader",
  "an event recorded while a subscriber looks for more is lost",
  "a subscription ends when it has caught up",
  "closing a subscription does not end one who waits",
  "closing the store leaves subscribers waiting",
  "closing the store is an error to subscribers",
  "a subscription holds only so many events for a slow reader",
  "who loses a race is told where the stream stood before it",
  "appends made at once to one stream overtake each other",
  "a place in the order is taken when an append begins, and shows when it ends",
  "a resumed subscription begins after what the one before it had fetched ahead",
  "closing a subscription takes the event after its position from those that follow",
];
