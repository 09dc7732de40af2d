import type { EventStore, Instant, RecordedEvent, Viewpoint } from "@complaint-ledger/event-sourcing";

/** What an answer rests on. */
export interface Grounds {
  /** The ledger as it was named, without password. */
  readonly name: string;
  /** How many events were looked at: those of the viewpoint, in the whole ledger or of the complaint that was asked for. */
  readonly events: number;
  /** When the last of them was recorded. UTC. Null: there is none. */
  readonly lastRecordedAt: Instant | null;
}

/** A store that notes what is read from it. */
export interface GroundedStore {
  readonly store: EventStore;
  readonly grounds: () => Grounds;
}

/** The same store to read from, noting the events that were read and belong to the viewpoint. Reads again count once. */
export function groundedStore(store: EventStore, name: string, { asOf, knownAt }: Viewpoint): GroundedStore {
  let grounds: Grounds = { name, events: 0, lastRecordedAt: null };
  async function* noted(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    let count = 0;
    let last: Instant | null = null;
    for await (const event of events) {
      const { occurredAt, recordedAt } = event;
      if ((asOf === undefined || occurredAt <= asOf) && (knownAt === undefined || recordedAt <= knownAt)) {
        count++;
        if (last === null || recordedAt > last) last = recordedAt;
        // The longest of several reads is what all of them rest on.
        if (count > grounds.events) grounds = { name, events: count, lastRecordedAt: last };
      }
      yield event;
    }
  }
  return {
    store: {
      ...store,
      readStream: (stream, options) => noted(store.readStream(stream, options)),
      readAll: (options) => noted(store.readAll(options)),
    },
    grounds: () => grounds,
  };
}
