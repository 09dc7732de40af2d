import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { storesAgree, type StorageFactory } from "@complaint-ledger/testing";
import { afterAll } from "vitest";
import { openKurrentDbEventStore } from "./open-kurrentdb-event-store.ts";

const standIn = await startStandIn();
const folder = mkdtempSync(join(tmpdir(), "agreement-"));
afterAll(() => {
  standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});
let made = 0;

const sqlite: StorageFactory = async () => {
  const file = join(folder, `${made++}.db`);
  return { open: ({ clock }) => openSqliteEventStore({ file, clock }), dispose: async () => {} };
};

const kurrentDb: StorageFactory = async () => {
  const connectionString = `${standIn.connectionString}&discoveryInterval=10&namespace=a${made++}`;
  return { open: async ({ clock }) => openKurrentDbEventStore({ connectionString, clock }), dispose: async () => {} };
};

storesAgree("SQLite and KurrentDB over the wire", sqlite, kurrentDb, { patience: 20_000 });
