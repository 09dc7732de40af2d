import type {
  EventStore,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import type { ContractSubject } from "../contract.ts";
import { collect } from "../events/collect.ts";
import { pick } from "../events/pick.ts";
import type { Append } from "../events/repeated-append.ts";
import type { StoreCall } from "./store-call.ts";

/** A store that is compared with another. */
export interface ComparedStore {
  /** Makes a call and gives what can be seen of it; rejects only if what happened is no part of the contract. */
  readonly perform: (call: StoreCall) => Promise<Seen>;
}

/**
 * What can be seen of a call. A position is given as the number of the event that stands there, since stores agree on the
 * order of positions only, and events as JSON text, so that the order of keys counts.
 */
export type Seen = Readonly<Record<string, unknown>>;

interface OpenSubscription {
  readonly events: AsyncIterator<RecordedEvent>;
  /** The number of the event it gives next. */
  next: number;
}

/** Compares what `open` opens; positions are looked up in the store itself. */
export async function comparedStore(
  open: () => Promise<EventStore>,
  soon: ContractSubject<unknown>["soon"],
): Promise<ComparedStore> {
  let store = await open();
  const subscriptions: OpenSubscription[] = [];

  async function places(): Promise<readonly Position[]> {
    return (await collect(store.readAll())).map(({ position }) => position);
  }

  async function append({ stream, events, expected }: Append): Promise<Seen> {
    try {
      const result = await store.append(stream, events, expected);
      return "position" in result ? { ...result, position: (await places()).indexOf(result.position) } : { ...result };
    } catch (error) {
      return rejection(error);
    }
  }

  async function told(events: readonly RecordedEvent[]): Promise<Seen> {
    const positions = await places();
    return { events: events.map((event) => eventText(event, positions)) };
  }

  async function takeNext(choice: number, count: number): Promise<Seen> {
    if (subscriptions.length === 0) return {};
    const subscription = pick(subscriptions, choice);
    const last = Math.min((await places()).length, subscription.next + count);
    const seen: RecordedEvent[] = [];
    for (; subscription.next < last; subscription.next += 1) {
      const { done, value } = await soon("the next event of a subscription", subscription.events.next());
      if (done === true) return { ...(await told(seen)), ended: true };
      seen.push(value);
    }
    return told(seen);
  }

  return {
    perform: async (call) => {
      switch (call.call) {
        case "append":
          return append(call.append);
        case "readStream":
          return told(await collect(store.readStream(call.stream, call.options)));
        case "readAll":
          return told(await collect(store.readAll(positionBounds(call.options, await places()))));
        case "subscribe": {
          const positions = await places();
          const place = call.after === undefined || positions.length === 0 ? undefined : call.after % positions.length;
          const after = place === undefined ? undefined : pick(positions, place);
          const events = store.subscribe({ after })[Symbol.asyncIterator]();
          subscriptions.push({ events, next: place === undefined ? 0 : place + 1 });
          return {};
        }
        case "takeNext":
          return takeNext(call.subscription, call.count);
        case "reopen":
          if (call.after === "closing") await store.close();
          store = await open();
          subscriptions.length = 0;
          return {};
      }
    },
  };
}

function rejection(error: unknown): Seen {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  return { rejectedWith: error.code, field: "field" in error ? error.field : undefined };
}

function eventText(event: RecordedEvent, positions: readonly Position[]): string {
  return JSON.stringify({ ...event, position: positions.indexOf(event.position) });
}

/** Bounds given as numbers of events, as positions; while there is no event there is no bound either. */
function positionBounds(
  { after, from, to, ...others }: ReadStreamOptions,
  positions: readonly Position[],
): ReadAllOptions {
  if (positions.length === 0) return others;
  const at = (place: number | undefined): Position | undefined =>
    place === undefined ? undefined : pick(positions, place);
  return { ...others, after: at(after), from: at(from), to: at(to) };
}
