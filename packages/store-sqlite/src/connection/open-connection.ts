import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { assertMigrated, migrate, schemaVersion } from "../schema/prepare-schema.ts";
import { sqliteStoreError } from "../sqlite-store-error.ts";
import { assertFile, type Access } from "./assert-file.ts";
import { assertSqliteVersion } from "./assert-sqlite-version.ts";
import { pragma } from "./pragma.ts";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { isNotADatabase } from "./sqlite-failure.ts";

/** How long SQLite itself waits for another process, in milliseconds; it blocks the event loop meanwhile. */
const BLOCKING_WAIT = 20;

/**
 * Opens the ledger in `file` (absolute) and makes sure that it is one and that writing to it is durable.
 * Opening looks at no event, so it takes as long for a million as for none.
 */
export async function openConnection(file: string, access: Access, busyTimeout: number): Promise<DatabaseSync> {
  assertFile(file, access);
  const database = await retryWhileBusy(() => connect(file, access), file, busyTimeout);
  try {
    // Setting WAL ignores SQLite's own wait, and the first to open a ledger after a crash locks out the others.
    await retryWhileBusy(() => prepare(database, file, access), file, busyTimeout);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function connect(file: string, access: Access): DatabaseSync {
  const options = { timeout: BLOCKING_WAIT, readOnly: access !== "write" };
  if (access !== "archived") return new DatabaseSync(file, options);
  // Promises SQLite that nobody writes, so it needs no log and no writable folder (https://sqlite.org/uri.html).
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, options);
}

function prepare(database: DatabaseSync, file: string, access: Access): void {
  // First of all, so that a file of something else is left as it is.
  assertLedger(database, file);
  if (access !== "write") {
    assertMigrated(database, file);
    return;
  }
  assertSqliteVersion(String(database.prepare("SELECT sqlite_version() AS version").get()?.["version"]), file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
  // On macOS `fsync` leaves data in the drive's cache; elsewhere the pragmas do nothing.
  database.exec("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
  assertDurable(database, file);
  migrate(database, file);
}

function assertLedger(database: DatabaseSync, file: string): void {
  try {
    schemaVersion(database, file);
  } catch (error) {
    if (!isNotADatabase(error)) throw error;
    throw sqliteStoreError(
      "not-a-ledger",
      file,
      "is not a SQLite database",
      "Pass the path of a ledger, or of a file that does not exist yet.",
      error,
    );
  }
}

function assertDurable(database: DatabaseSync, file: string): void {
  const expected = { journal_mode: "wal", synchronous: 2, fullfsync: 1, checkpoint_fullfsync: 1 };
  for (const [setting, value] of Object.entries(expected)) {
    const actual = pragma(database, setting);
    if (actual === value) continue;
    throw sqliteStoreError(
      "disk-failure",
      file,
      `cannot be written durably: ${setting} is ${String(actual)} instead of ${value}`,
      "Keep the ledger on a local disk: network file systems do not carry SQLite's write-ahead log.",
    );
  }
}
