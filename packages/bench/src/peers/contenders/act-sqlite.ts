import { createRequire } from "node:module";
import { join } from "node:path";
import type { Contender } from "../contender.ts";
import { peerModule, peersFolder } from "../peer-module.ts";
import { overActStore, type ActStore } from "./act.ts";

interface ActSqlite {
  readonly SqliteStore: new (options: { readonly url: string }) => ActStore;
}

interface Libsql {
  createClient(options: { readonly url: string }): {
    execute(sql: string): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
    close(): void;
  };
}

/** act's store on SQLite, through libsql. */
export const actSqlite: Contender = {
  async open(folder) {
    const url = `file:${join(folder, "events.db")}`;
    const store = new (peerModule<ActSqlite>("@rotorsoft/act-sqlite").SqliteStore)({ url });
    await store.seed();
    return overActStore(store, { durability: await durabilityOf(url), page: 1_000 });
  },
};

/** Asked on a connection like the store's own, which it does not give out. */
async function durabilityOf(url: string): Promise<string> {
  const actSqlite = createRequire(join(peersFolder, "package.json")).resolve("@rotorsoft/act-sqlite");
  // The client that act-sqlite depends on.
  const client = (createRequire(actSqlite)("@libsql/client") as Libsql).createClient({ url });
  const mode = (await client.execute("PRAGMA journal_mode")).rows[0]?.["journal_mode"];
  const sync = (await client.execute("PRAGMA synchronous")).rows[0]?.["synchronous"];
  client.close();
  return `journal_mode = ${String(mode)}, synchronous = ${String(sync)}`;
}
