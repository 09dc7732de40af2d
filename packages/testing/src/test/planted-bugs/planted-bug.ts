import type { Clock, EventStore, Position, ReadOptions, RecordedEvent } from "@complaint-ledger/event-sourcing";

/** Bugs by what goes wrong, each with the sentence of a contract that tells it, and the change that plants it. */
export type PlantedBugs<Plant = Mutation> = Readonly<Record<string, PlantedBug<Plant>>>;

/** One fault, and what tells it. */
export interface PlantedBug<Plant = Mutation> {
  readonly caughtBy: string;
  readonly mutate: Plant;
}

/** A good store and its clock, made into a store with one fault. */
export type Mutation = (store: EventStore, clock: Clock) => EventStore;

/** How a faulty store answers a read: `read` is the good store's, of a stream or of all. */
export type ReadMutation = <Place extends number | Position>(
  read: (options: ReadOptions<Place>) => AsyncIterable<RecordedEvent>,
  options: ReadOptions<Place>,
  placeOf: (event: RecordedEvent) => Place,
) => AsyncIterable<RecordedEvent>;

/** A store that answers both kinds of read in a way of its own. */
export function reading(store: EventStore, mutation: ReadMutation): EventStore {
  return {
    ...store,
    readStream: (stream, options = {}) =>
      mutation(
        (changed) => store.readStream(stream, changed),
        options,
        ({ revision }) => revision,
      ),
    readAll: (options = {}) => mutation(store.readAll, options, ({ position }) => position),
  };
}

/** Changes what is given out, one event at a time. */
export async function* mapped<Item>(
  items: AsyncIterable<Item>,
  change: (item: Item) => Item,
): AsyncGenerator<Item, void> {
  for await (const item of items) yield change(item);
}

/** Leaves out some of what is given out. */
export async function* filtered<Item>(
  items: AsyncIterable<Item>,
  keep: (item: Item) => boolean,
): AsyncGenerator<Item, void> {
  for await (const item of items) if (keep(item)) yield item;
}

/** Ends at the first item that is not kept. */
export async function* takenWhile<Item>(
  items: AsyncIterable<Item>,
  keep: (item: Item) => boolean,
): AsyncGenerator<Item, void> {
  for await (const item of items) {
    if (!keep(item)) return;
    yield item;
  }
}
