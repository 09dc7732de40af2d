import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { temporaryFile } from "../../test/temporary-file.ts";
import { migrations } from "./migrations.ts";
import { assertMigrated, migrate, schemaVersion } from "./prepare-schema.ts";

const withRemarks = [...migrations, "CREATE TABLE remarks (text TEXT NOT NULL) STRICT"];
const withFault = [...withRemarks, "CREATE TABLE notes (text TEXT) STRICT; INSERT INTO nowhere VALUES (1)"];

function tables(database: DatabaseSync): readonly unknown[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name);
}

describe("migrating a ledger", () => {
  it("brings an empty database to the newest version", () => {
    using database = new DatabaseSync(":memory:");
    migrate(database, "complaints.db");

    expect(schemaVersion(database, "complaints.db")).toBe(migrations.length);
    expect(tables(database)).toEqual(["events", "streams"]);
  });

  it("applies what is missing, and that once", () => {
    using database = new DatabaseSync(":memory:");
    migrate(database, "complaints.db");
    migrate(database, "complaints.db", withRemarks);
    migrate(database, "complaints.db", withRemarks);

    expect(schemaVersion(database, "complaints.db", withRemarks.length)).toBe(migrations.length + 1);
    expect(tables(database)).toEqual(["events", "remarks", "streams"]);
  });

  it("leaves the ledger as it was when a migration fails", () => {
    using database = new DatabaseSync(":memory:");
    migrate(database, "complaints.db");

    expect(() => migrate(database, "complaints.db", withFault)).toThrow("nowhere");
    expect(schemaVersion(database, "complaints.db")).toBe(migrations.length);
    expect(tables(database)).toEqual(["events", "streams"]);
    expect(database.isTransaction).toBe(false);
  });

  it("is done once by two that open an old ledger together", () => {
    const file = temporaryFile();
    using first = new DatabaseSync(file);
    using second = new DatabaseSync(file);
    migrate(first, file);
    // Seen before the first has migrated, as by a process that waits for the lock.
    expect(schemaVersion(second, file, withRemarks.length)).toBe(1);
    migrate(first, file, withRemarks);
    migrate(second, file, withRemarks);

    expect(tables(second)).toEqual(["events", "remarks", "streams"]);
  });

  it("asks a reader of an older ledger to have it migrated", () => {
    using database = new DatabaseSync(":memory:");
    migrate(database, "complaints.db");

    expect(() => assertMigrated(database, "complaints.db", withRemarks)).toThrow(
      expect.objectContaining({ code: "older-ledger", field: "complaints.db" }),
    );
  });

  it("refuses a ledger it is too old for", () => {
    using database = new DatabaseSync(":memory:");
    migrate(database, "complaints.db", withRemarks);

    expect(() => migrate(database, "complaints.db")).toThrow(expect.objectContaining({ code: "newer-ledger" }));
  });
});
