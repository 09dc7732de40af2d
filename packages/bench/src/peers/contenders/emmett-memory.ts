import { evolved, noAccount, type Account } from "../account.ts";
import type { Contender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";
import { emmettEvent, type EmmettStore } from "./emmett.ts";

interface Emmett {
  getInMemoryEventStore(): EmmettStore;
}

/** Emmett's store in memory. It has no way to read all streams: its read models are kept up as events are appended. */
export const emmettMemory: Contender = {
  async open() {
    const store = peerModule<Emmett>("@event-driven-io/emmett").getInMemoryEventStore();
    return {
      durability: undefined,
      append: (stream, events, length) =>
        store.appendToStream(stream, events.map(emmettEvent), { expectedStreamVersion: BigInt(length) }),
      read: async (stream) => (await store.readStream(stream)).events.length,
      rebuild: async (stream) =>
        (
          await store.aggregateStream<Account>(stream, {
            initialState: () => noAccount,
            evolve: (account, { type, data }) => evolved(account, type, data),
          })
        ).state,
      close: async () => undefined,
    };
  },
};
