import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { evolved, eventTypes, noAccount, type Account } from "../account.ts";
import type { Contender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";

interface CastoreEvent {
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  readonly timestamp: string;
  readonly payload: object;
  readonly metadata: object;
}

interface Aggregate extends Account {
  readonly aggregateId: string;
  readonly version: number;
}

interface CastoreStore {
  pushEvent(event: CastoreEvent): Promise<unknown>;
  groupEvent(event: CastoreEvent): unknown;
  getEvents(id: string): Promise<{ readonly events: readonly CastoreEvent[] }>;
  getAggregate(id: string): Promise<{ readonly aggregate: Aggregate | undefined }>;
  listAggregateIds(): Promise<{ readonly aggregateIds: readonly { readonly aggregateId: string }[] }>;
}

interface Castore {
  readonly EventType: new (options: { readonly type: string }) => object;
  readonly EventStore: {
    new (options: {
      readonly eventStoreId: string;
      readonly eventTypes: readonly object[];
      readonly reducer: (aggregate: Aggregate | undefined, event: CastoreEvent) => Aggregate;
      readonly eventStorageAdapter: object;
    }): CastoreStore;
    pushEventGroup(...events: readonly unknown[]): Promise<unknown>;
  };
}

interface CastoreMemory {
  readonly InMemoryEventStorageAdapter: new () => object;
}

/** Castore's store in memory. It has no order across aggregates, so a read model is built aggregate by aggregate. */
export const castoreMemory: Contender = {
  async open() {
    const { EventStore, EventType } = peerModule<Castore>("@castore/core");
    const { InMemoryEventStorageAdapter } = peerModule<CastoreMemory>("@castore/event-storage-adapter-in-memory");
    const store = new EventStore({
      eventStoreId: "complaints",
      eventTypes: eventTypes.map((type) => new EventType({ type })),
      reducer: (aggregate, { aggregateId, version, type, payload }) => ({
        ...evolved(aggregate ?? noAccount, type, payload),
        aggregateId,
        version,
      }),
      eventStorageAdapter: new InMemoryEventStorageAdapter(),
    });
    const rebuild = async (stream: string): Promise<Account> => {
      const { aggregateId: _, version: __, ...account } = (await store.getAggregate(stream)).aggregate ?? unknownTo();
      return account;
    };
    return {
      durability: undefined,
      async append(stream, events, length) {
        const details = events.map((event, i) => castoreEvent(stream, event, length + i + 1));
        const [only] = details;
        if (details.length === 1 && only !== undefined) await store.pushEvent(only);
        else await EventStore.pushEventGroup(...details.map((detail) => store.groupEvent(detail)));
      },
      read: async (stream) => (await store.getEvents(stream)).events.length,
      rebuild,
      async replay() {
        const rows = new Map<string, Account>();
        const { aggregateIds } = await store.listAggregateIds();
        for (const { aggregateId } of aggregateIds) rows.set(aggregateId, await rebuild(aggregateId));
        return rows;
      },
      close: async () => undefined,
    };
  },
};

function castoreEvent(aggregateId: string, { type, data, ...envelope }: NewEvent, version: number): CastoreEvent {
  // Every payload is an object.
  return { aggregateId, version, type, timestamp: envelope.occurredAt, payload: data as object, metadata: envelope };
}

function unknownTo(): never {
  throw new Error("Castore does not know the complaint");
}
