import type { DatabaseSync, SQLOutputValue } from "node:sqlite";

/** What a pragma answers: the only value of its first row. */
export function pragma(database: DatabaseSync, name: string): SQLOutputValue | undefined {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
