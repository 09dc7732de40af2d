import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { mutate, noAccount, type Account } from "../account.ts";
import type { Contender } from "../contender.ts";
import { accountsOf, parsedLine } from "./limit-memory.ts";

const PAGE = 1_000;

/** The limit on SQLite: the bare engine with one table, prepared statements, `JSON.parse` and plain mutation. */
export const limitSqlite: Contender = {
  async open(folder) {
    const database = new DatabaseSync(join(folder, "events.db"));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    database.exec(
      "CREATE TABLE IF NOT EXISTS events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, " +
        "event TEXT NOT NULL, UNIQUE (stream, revision)) STRICT",
    );
    const insert = database.prepare("INSERT INTO events (stream, revision, event) VALUES (?, ?, ?)");
    const ofStream = database.prepare("SELECT event FROM events WHERE stream = ? ORDER BY revision");
    const page = database.prepare("SELECT position, event FROM events WHERE position > ? ORDER BY position LIMIT ?");
    const [begin, commit] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")];
    // Columns as the table declares them.
    const linesOf = (stream: string): readonly string[] => ofStream.all(stream).map(({ event }) => event as string);
    return {
      durability: "journal_mode = wal, synchronous = 2",
      async append(stream, events, length) {
        begin.run();
        for (const [i, event] of events.entries()) insert.run(stream, length + i, JSON.stringify({ stream, ...event }));
        commit.run();
      },
      read: async (stream) => linesOf(stream).map(parsedLine).length,
      async rebuild(stream) {
        const account = { ...noAccount };
        for (const { type, data } of linesOf(stream).map(parsedLine)) mutate(account, type, data);
        return account;
      },
      async replay() {
        const rows = new Map<string, Account>();
        for (let after = 0; ;) {
          const found = page.all(after, PAGE);
          accountsOf(
            found.map(({ event }) => event as string),
            rows,
          );
          const last = found.at(-1);
          if (last === undefined) return rows;
          after = Number(last["position"]);
        }
      },
      close: async () => database.close(),
    };
  },
};
