import { join } from "node:path";
import type { Contender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";
import { overProvider, type EvtstoreProvider } from "./evtstore.ts";

interface EvtstoreKnex {
  createProvider(options: {
    readonly limit: number;
    readonly events: () => unknown;
    readonly bookmarks: () => unknown;
  }): EvtstoreProvider;
  migrate(options: { readonly client: Client; readonly events: string; readonly bookmarks: string }): Promise<void>;
}

interface Client {
  table(name: string): unknown;
  raw(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  destroy(): Promise<void>;
}

type Knex = (options: {
  readonly client: "sqlite3";
  readonly useNullAsDefault: boolean;
  readonly connection: { readonly filename: string };
}) => Client;

/** evtstore on SQLite through knex. It sets no durability of its own; it is given that of the others. */
export const evtstoreSqlite: Contender = {
  async open(folder) {
    const { createProvider, migrate } = peerModule<EvtstoreKnex>("evtstore/provider/knex");
    const client = peerModule<Knex>("knex")({
      client: "sqlite3",
      useNullAsDefault: true,
      connection: { filename: join(folder, "events.db") },
    });
    await client.raw("PRAGMA journal_mode = WAL");
    await client.raw("PRAGMA synchronous = FULL");
    await migrate({ client, events: "events", bookmarks: "bookmarks" });
    const [mode] = await client.raw("PRAGMA journal_mode");
    const [sync] = await client.raw("PRAGMA synchronous");
    const provider = createProvider({
      limit: 1_000,
      events: () => client.table("events"),
      bookmarks: () => client.table("bookmarks"),
    });
    return overProvider(provider, {
      durability: `journal_mode = ${String(mode?.["journal_mode"])}, synchronous = ${String(sync?.["synchronous"])} (set for it; its own is a rollback journal)`,
      close: () => client.destroy(),
    });
  },
};
