import { durableStoreContract, eventStoreContract } from "@complaint-ledger/testing";
import { temporaryFile } from "../test/temporary-file.ts";
import { openSqliteEventStore } from "./open-sqlite-event-store.ts";

eventStoreContract("SQLite", async ({ clock }) => {
  const store = await openSqliteEventStore({ file: temporaryFile(), clock });
  return { store, dispose: () => store.close() };
});

durableStoreContract("SQLite", async () => {
  const file = temporaryFile();
  // The folder goes with the test.
  return { open: ({ clock }) => openSqliteEventStore({ file, clock }), dispose: async () => {} };
});
