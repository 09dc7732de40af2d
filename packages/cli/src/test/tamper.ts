import { DatabaseSync } from "node:sqlite";

/** Changes the file behind the ledger's back, where its own triggers would not let anybody. */
export function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
  database.exec(sql);
  for (const { sql: trigger } of triggers) database.exec(String(trigger));
  database.close();
}
