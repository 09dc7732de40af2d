import {
  handleCommand,
  inMemoryEventStore,
  withCatalogue,
  type CataloguedStore,
  type CommandHandling,
  type CommandOutcome,
  type EventStore,
  type IssuedCommand,
} from "../index.ts";
import { parcelCatalogue } from "./parcel-catalogue.ts";
import {
  parcelDecider,
  type Parcel,
  type ParcelCommand,
  type ParcelContext,
  type ParcelEvents,
  type ParcelRejection,
} from "./parcel.ts";
import { actor, instant, tickingClock, uuid } from "./values.ts";

export type ParcelOutcome = CommandOutcome<Parcel, ParcelEvents, ParcelRejection>;
export type ParcelHandling = CommandHandling<Parcel, ParcelCommand, ParcelEvents, ParcelContext, ParcelRejection>;

/** A store of parcels with an empty ledger. */
export function parcelStore(store: EventStore = inMemoryEventStore({ clock: tickingClock() })): CataloguedStore {
  return withCatalogue(store, parcelCatalogue);
}

/** A command as the clerk issues it. */
export function issued(command: ParcelCommand): IssuedCommand<Parcel, ParcelCommand, ParcelContext> {
  return { command, contextFor: () => ({ now: instant(0) }), actor };
}

/** Handles a command of parcel-1. */
export function handle(
  store: CataloguedStore,
  command: ParcelCommand,
  options: Partial<ParcelHandling> = {},
): Promise<ParcelOutcome> {
  return handleCommand({ store, decider: parcelDecider, stream: "parcel-1", ...issued(command), ...options });
}

export const post = (n: number): ParcelCommand => ({ type: "PostParcel", commandId: uuid(n), grams: 500 });
export const tag = (n: number, tag = `tag-${n}`): ParcelCommand => ({ type: "TagParcel", commandId: uuid(n), tag });
export const deliver = (n: number): ParcelCommand => ({ type: "DeliverParcel", commandId: uuid(n), signedBy: "door" });
export const scan = (n: number, ...depots: readonly string[]): ParcelCommand => ({
  type: "ScanParcel",
  commandId: uuid(n),
  depots: depots.map((name) => ({ name, tags: [] })),
});

/** All items of an async iterable. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/**
 * A store that runs `interfere` once before each append, so that somebody else may get in first; given the number of
 * appends before.
 */
export function interferedWith(store: EventStore, interfere: (appends: number) => Promise<unknown>): EventStore {
  let appends = 0;
  return {
    ...store,
    async append(stream, events, expected) {
      await interfere(appends++);
      return store.append(stream, events, expected);
    },
  };
}

/** A store that records the first append and then fails, as when the answer is lost on the way. */
export function losingFirstAnswer(store: EventStore): EventStore {
  let lost = false;
  return {
    ...store,
    async append(stream, events, expected) {
      const result = await store.append(stream, events, expected);
      if (lost) return result;
      lost = true;
      throw new Error("connection lost");
    },
  };
}
