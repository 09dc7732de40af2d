import type { Contender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";
import { overProvider, storedEvents, type EvtstoreEvent, type EvtstoreProvider } from "./evtstore.ts";

interface EvtstoreMemory {
  createProvider(events: EvtstoreEvent[]): EvtstoreProvider;
}

/** evtstore's provider in memory, "for experimentation" as its documentation says: it searches all events at each append. */
export const evtstoreMemory: Contender = {
  async open() {
    const events: EvtstoreEvent[] = [];
    const provider = peerModule<EvtstoreMemory>("evtstore/provider/memory").createProvider(events);
    return overProvider(provider, {
      durability: undefined,
      // The array that the provider was given to begin with: filling it by appending would take hours.
      fill(stream, history) {
        for (const event of storedEvents(provider, stream, history, 0)) {
          events.push({ ...event, position: events.length + 1 });
        }
      },
      close: async () => undefined,
    });
  },
};
