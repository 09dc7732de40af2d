import { startStandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { durableStoreContract, eventStoreContract } from "@complaint-ledger/testing";
import { afterAll, describe, it } from "vitest";
import { connectionsTo } from "./connection/connections.ts";
import { kurrentDbEventStore } from "./kurrentdb-event-store.ts";
import { openKurrentDbEventStore } from "./open-kurrentdb-event-store.ts";

const standIn = await startStandIn();

/** The native reader waits so long before it first connects, every store anew. */
const standInUrl = `${standIn.connectionString}&discoveryInterval=10`;

/** A namespace for each test, so that all begin with an empty ledger. */
let made = 0;
const run = `t${Date.now().toString(36)}`;
const emptyLedger = (url: string): string => `${url}${url.includes("?") ? "&" : "?"}namespace=${run}_${made++}`;

const options = { properties: { numRuns: 5 } };

// To connect takes 0.1 s, so stores share the connections where it is not they that a test is about.
const shared = connectionsTo(standInUrl);
afterAll(async () => {
  await shared.dispose();
  standIn.stop();
});

eventStoreContract(
  "KurrentDB over the wire",
  async ({ clock }) => {
    const store = kurrentDbEventStore({
      connections: { ...shared, dispose: async () => {} },
      prefix: `${run}_${made++}:`,
      clock,
      patience: { answerTimeout: 10_000, retryFor: 60_000 },
    });
    return { store, dispose: () => store.close() };
  },
  options,
);

durableStoreContract(
  "KurrentDB over the wire",
  async () => {
    const connectionString = emptyLedger(standInUrl);
    return { open: async ({ clock }) => openKurrentDbEventStore({ connectionString, clock }), dispose: async () => {} };
  },
  options,
);

const realUrl = process.env["KURRENTDB_URL"];
if (realUrl === undefined) {
  describe("a real server", () => {
    it.skip("keeps both contracts: skipped, for KURRENTDB_URL names none");
  });
} else {
  eventStoreContract("KurrentDB, a real server", async ({ clock }) => {
    const store = openKurrentDbEventStore({ connectionString: emptyLedger(realUrl), clock });
    return { store, dispose: () => store.close() };
  });

  durableStoreContract("KurrentDB, a real server", async () => {
    const connectionString = emptyLedger(realUrl);
    return { open: async ({ clock }) => openKurrentDbEventStore({ connectionString, clock }), dispose: async () => {} };
  });
}
