import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { eventStoreContract } from "./index.ts";

eventStoreContract("in memory", async ({ clock }) => {
  const store = inMemoryEventStore({ clock });
  return { store, dispose: () => store.close() };
});
