import { DatabaseSync } from "node:sqlite";
import { migrations } from "../schema/migrations.ts";
import { missingEvents } from "./missing-events.ts";
import { textProblems } from "./text-problems.ts";

/**
 * What is wrong with the file of `database`, each a sentence: its pages and indexes, its references, its own rules, events
 * that are gone, and text that was never handed in like that.
 */
export function integrityProblems(database: DatabaseSync): readonly string[] {
  const pages = database.prepare("PRAGMA integrity_check").all();
  const references = database.prepare("PRAGMA foreign_key_check").all();
  const actual = schemaOf(database);
  return [
    ...pages.map((row) => String(row["integrity_check"])).filter((line) => line !== "ok"),
    ...references.map((row) => `the event at position ${String(row["rowid"])} belongs to no stream`),
    ...[...intendedSchema()]
      .filter(([name, sql]) => actual.get(name) !== sql)
      .map(([name]) => `${name} is missing or altered`),
    ...missingEvents(database),
    ...textProblems(database),
  ];
}

function intendedSchema(): ReadonlyMap<string, string> {
  const database = new DatabaseSync(":memory:");
  try {
    for (const migration of migrations) database.exec(migration);
    return schemaOf(database);
  } finally {
    database.close();
  }
}

/** Name and definition of each table and trigger. */
function schemaOf(database: DatabaseSync): ReadonlyMap<string, string> {
  const rows = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  return new Map(rows.map(({ type, name, sql }) => [`${String(type)} ${String(name)}`, String(sql)]));
}
