import { join } from "node:path";
import { evolved, noAccount, type Account } from "../account.ts";
import type { Contender, OpenContender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";
import { emmettEvent, type EmmettEvent, type EmmettStore } from "./emmett.ts";

interface EmmettSqlite {
  getSQLiteEventStore(options: {
    readonly fileName: string;
    readonly connectionOptions?: { readonly singleton: true; readonly connection: Connection };
  }): EmmettStore & { readonly schema: { migrate(): Promise<void> } };
  sqliteConnection(options: { readonly fileName: string }): Connection;
  readMessagesBatch(
    connection: Connection,
    options: { readonly after: bigint; readonly batchSize: number },
  ): Promise<{
    readonly messages: readonly (EmmettEvent & { readonly metadata: { readonly streamName: string } })[];
    readonly currentGlobalPosition: bigint;
    readonly areEventsLeft: boolean;
  }>;
}

interface Connection {
  querySingle<Row>(sql: string): Promise<Row | null>;
  close(): void;
}

/** Emmett's store on SQLite as its documentation opens it: each operation opens a connection of its own. */
export const emmettSqlite: Contender = { open: (folder) => openEmmett(folder, "connection for each operation") };

/** The same on one connection, which its options allow. Two appends at once would share a transaction on it. */
export const emmettSqliteOneConnection: Contender = { open: (folder) => openEmmett(folder, "one connection") };

async function openEmmett(
  folder: string,
  connections: "connection for each operation" | "one connection",
): Promise<OpenContender> {
  const { getSQLiteEventStore, sqliteConnection, readMessagesBatch } = peerModule<EmmettSqlite>(
    "@event-driven-io/emmett-sqlite",
  );
  const fileName = join(folder, "events.db");
  const connection = sqliteConnection({ fileName });
  const store = getSQLiteEventStore({
    fileName,
    ...(connections === "one connection" ? { connectionOptions: { singleton: true, connection } } : {}),
  });
  await store.schema.migrate();
  const mode = await connection.querySingle<{ readonly journal_mode: string }>("PRAGMA journal_mode");
  const sync = await connection.querySingle<{ readonly synchronous: number }>("PRAGMA synchronous");
  return {
    durability: `journal_mode = ${mode?.journal_mode}, synchronous = ${sync?.synchronous}`,
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
    // Not its consumer, which writes a checkpoint for each event and waits 50 ms after each batch.
    async replay() {
      const rows = new Map<string, Account>();
      let after = 0n;
      for (let areEventsLeft = true; areEventsLeft;) {
        const batch = await readMessagesBatch(connection, { after, batchSize: 1_000 });
        for (const { type, data, metadata } of batch.messages) {
          rows.set(metadata.streamName, evolved(rows.get(metadata.streamName) ?? noAccount, type, data));
        }
        after = batch.currentGlobalPosition;
        ({ areEventsLeft } = batch);
      }
      return rows;
    },
    close: async () => connection.close(),
  };
}
