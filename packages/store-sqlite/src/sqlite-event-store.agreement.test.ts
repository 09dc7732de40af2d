import { inMemoryStorage, storesAgree, type StorageFactory } from "@complaint-ledger/testing";
import { temporaryFile } from "../test/temporary-file.ts";
import { openSqliteEventStore } from "./open-sqlite-event-store.ts";

const sqliteStorage: StorageFactory = async () => {
  const file = temporaryFile();
  // The folder goes with the test.
  return { open: ({ clock }) => openSqliteEventStore({ file, clock }), dispose: async () => {} };
};

storesAgree("in memory and SQLite", inMemoryStorage, sqliteStorage, { clockGoesBack: true });
