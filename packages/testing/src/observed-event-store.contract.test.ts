import { inMemoryEventStore, observedStore, type Observer } from "@complaint-ledger/event-sourcing";
import { eventStoreContract } from "./index.ts";

// An observer that watches everything, and breaks at every second operation.
let n = 0;
const unreliable: Observer = {
  started() {
    n += 1;
    if (n % 2 === 0) throw new Error("the observer is broken");
    return { ended: () => undefined, within: (step) => step() };
  },
};

eventStoreContract("in memory, observed", async ({ clock }) => {
  const store = observedStore(inMemoryEventStore({ clock }), unreliable);
  return { store, dispose: () => store.close() };
});
