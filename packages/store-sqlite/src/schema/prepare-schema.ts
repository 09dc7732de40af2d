import type { DatabaseSync } from "node:sqlite";
import { sqliteStoreError } from "../sqlite-store-error.ts";
import { migrations as allMigrations, type Migration } from "./migrations.ts";

/** "CLdg": marks a SQLite file as a complaint ledger (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x434c6467;

/**
 * Version of the ledger's schema in `database`, 0 if it holds nothing at all. Throws `not-a-ledger` for a database of
 * something else and `newer-ledger` for one this package does not know yet. Reads only; looks at no event.
 */
export function schemaVersion(database: DatabaseSync, file: string, latest: number = allMigrations.length): number {
  const { applicationId, version, isEmpty } = marksOf(database);
  if (applicationId === 0 && version === 0 && isEmpty) return 0;
  if (applicationId !== APPLICATION_ID) {
    throw sqliteStoreError(
      "not-a-ledger",
      file,
      "is a SQLite database of something else",
      "Pass the path of a ledger, or of a file that does not exist yet.",
    );
  }
  if (version > latest) {
    throw sqliteStoreError(
      "newer-ledger",
      file,
      `has schema version ${version}; this version of the package knows ${latest}`,
      "Use the newer version of @complaint-ledger/store-sqlite that wrote it.",
    );
  }
  return version;
}

/**
 * Brings `database` to the newest schema, in one transaction that leaves it as it was if anything fails.
 * `migrations` is for tests of the mechanism.
 */
export function migrate(database: DatabaseSync, file: string, migrations: readonly Migration[] = allMigrations): void {
  if (schemaVersion(database, file, migrations.length) === migrations.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Asked again: another process may have migrated it before this one got the lock.
    const missing = migrations.slice(schemaVersion(database, file, migrations.length));
    for (const migration of missing) database.exec(migration);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Throws unless `database` has the newest schema: a reader cannot migrate it. */
export function assertMigrated(
  database: DatabaseSync,
  file: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const version = schemaVersion(database, file, migrations.length);
  if (version === 0) {
    throw sqliteStoreError("not-a-ledger", file, "is empty", "Pass the path of a ledger.");
  }
  if (version < migrations.length) {
    throw sqliteStoreError(
      "older-ledger",
      file,
      `has schema version ${version}; readers need ${migrations.length}`,
      "Open it once for writing, which brings it up to date; keep a copy for the archive.",
    );
  }
}

/** In one statement, hence of one moment: another process may be beginning the ledger just now. */
function marksOf(database: DatabaseSync): { applicationId: number; version: number; isEmpty: boolean } {
  const marks = database
    .prepare(
      `SELECT application_id, user_version, EXISTS (SELECT 1 FROM sqlite_schema) AS used
       FROM pragma_application_id, pragma_user_version`,
    )
    .get();
  return {
    applicationId: Number(marks?.["application_id"]),
    version: Number(marks?.["user_version"]),
    isEmpty: marks?.["used"] === 0,
  };
}
