import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync, chmodSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { collect, exampleEvent } from "../test/example-event.ts";
import { temporaryFile } from "../test/temporary-file.ts";
import { openSqliteEventStore, type SqliteEventStoreOptions } from "./open-sqlite-event-store.ts";
import type { SqliteEventStore } from "./sqlite-event-store.ts";

const clock = (): string => "2024-03-01T09:00:00.000Z";
const isRoot = process.getuid?.() === 0;

async function open(file: string, options: Partial<SqliteEventStoreOptions> = {}): Promise<SqliteEventStore> {
  const store = await openSqliteEventStore({ file, clock, ...options });
  onTestFinished(() => store.close());
  return store;
}

async function ledgerOf(file: string, events: number): Promise<string> {
  const store = await open(file);
  for (let i = 0; i < events; i++) await store.append("complaint-1", [exampleEvent()], "any");
  await store.close();
  return file;
}

describe("opening for writing", () => {
  it("begins a ledger where there is no file", async () => {
    const store = await open(temporaryFile());

    expect(await collect(store.readAll())).toEqual([]);
  });

  it("begins a ledger in an empty file", async () => {
    const file = temporaryFile();
    writeFileSync(file, "");
    const store = await open(file);

    expect(await store.append("complaint-1", [exampleEvent()], "noStream")).toMatchObject({ outcome: "appended" });
  });

  it("takes a name that means something to SQLite for the name of a file", async () => {
    const file = temporaryFile("file:complaints.db?mode=memory");
    await ledgerOf(file, 1);

    expect(readdirSync(dirname(file))).toEqual(["file:complaints.db?mode=memory"]);
  });

  it("finds again what was recorded, and goes on after it", async () => {
    const file = await ledgerOf(temporaryFile(), 2);
    const store = await open(file);

    expect(await store.append("complaint-1", [exampleEvent()], 1)).toMatchObject({
      outcome: "appended",
      firstRevision: 2,
      position: "0000000000000003",
    });
  });

  it("refuses random bytes, and leaves them as they are", async () => {
    const file = temporaryFile();
    const bytes = Buffer.from(Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 251));
    writeFileSync(file, bytes);

    await expect(open(file)).rejects.toMatchObject({ code: "not-a-ledger", field: file });
    await expect(open(file, { readOnly: true })).rejects.toMatchObject({ code: "not-a-ledger" });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("refuses a SQLite database of something else, and leaves it as it is", async () => {
    const file = temporaryFile();
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE letters (text TEXT)");
    other.close();
    const bytes = readFileSync(file);

    await expect(open(file)).rejects.toMatchObject({ code: "not-a-ledger", field: file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(file))).toHaveLength(1);
  });

  it("refuses a ledger of a newer version", async () => {
    const file = await ledgerOf(temporaryFile(), 1);
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 1000");
    database.close();

    await expect(open(file)).rejects.toMatchObject({ code: "newer-ledger", field: file });
    await expect(open(file, { readOnly: true })).rejects.toMatchObject({ code: "newer-ledger" });
  });

  it("refuses a folder, and a file in a folder that does not exist", async () => {
    const file = temporaryFile();

    await expect(open(dirname(file))).rejects.toMatchObject({ code: "not-a-ledger" });
    await expect(open(`${file}/missing/complaints.db`)).rejects.toMatchObject({ code: "ledger-missing" });
  });

  it.skipIf(isRoot)("refuses a file or folder this user may not write (skipped for root, who may)", async () => {
    const file = await ledgerOf(temporaryFile(), 1);

    chmodSync(file, 0o400);
    await expect(open(file)).rejects.toMatchObject({ code: "read-only-ledger", field: file });
    chmodSync(file, 0o600);
    chmodSync(dirname(file), 0o500);
    onTestFinished(() => chmodSync(dirname(file), 0o700));
    await expect(open(file)).rejects.toMatchObject({ code: "read-only-ledger" });
    await expect(open(`${file}.new`)).rejects.toMatchObject({ code: "read-only-ledger" });
    await expect(open(file, { readOnly: true })).rejects.toMatchObject({ code: "no-access" });
    expect(await collect((await open(file, { archived: true })).readAll())).toHaveLength(1);
  });

  it.skipIf(isRoot)("refuses a file this user may not read (skipped for root, who may)", async () => {
    const file = await ledgerOf(temporaryFile(), 1);

    chmodSync(file, 0o000);
    await expect(open(file)).rejects.toMatchObject({ code: "no-access", field: file });
  });

  it("waits until another process lets go of the file, without holding up this one", async () => {
    const file = temporaryFile();
    const holder = new DatabaseSync(file);
    holder.exec("BEGIN EXCLUSIVE");
    const opening = open(file);
    await sleep(60);
    holder.exec("COMMIT");
    holder.close();

    expect(await collect((await opening).readAll())).toEqual([]);
  });

  it("gives up with a typed error when another process does not let go", async () => {
    const file = temporaryFile();
    const holder = new DatabaseSync(file);
    holder.exec("BEGIN EXCLUSIVE");
    onTestFinished(() => holder.close());

    await expect(open(file, { busyTimeout: 50 })).rejects.toMatchObject({ code: "ledger-busy", field: file });
  });
});

describe("opening for reading", () => {
  it("refuses a file that does not exist, and makes none", async () => {
    const file = temporaryFile();

    await expect(open(file, { readOnly: true })).rejects.toMatchObject({ code: "ledger-missing", field: file });
    await expect(open(file, { archived: true })).rejects.toMatchObject({ code: "ledger-missing", field: file });
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("refuses an empty file", async () => {
    const file = temporaryFile();
    writeFileSync(file, "");

    await expect(open(file, { readOnly: true })).rejects.toMatchObject({ code: "not-a-ledger", field: file });
  });

  it("refuses to append, and changes no byte of the file", async () => {
    const file = await ledgerOf(temporaryFile(), 2);
    const bytes = readFileSync(file);
    const store = await open(file, { readOnly: true });

    expect(await collect(store.readAll())).toHaveLength(2);
    await expect(store.append("complaint-1", [exampleEvent()], "any")).rejects.toMatchObject({
      code: "read-only-ledger",
      field: file,
    });
    await store.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("sees what another store records meanwhile", async () => {
    const file = await ledgerOf(temporaryFile(), 1);
    const [writer, reader] = [await open(file), await open(file, { readOnly: true })];

    await writer.append("complaint-1", [exampleEvent()], 0);

    expect(await collect(reader.readAll())).toHaveLength(2);
  });

  it("reads an archived file without leaving anything beside it", async () => {
    const file = await ledgerOf(temporaryFile("année 1 #2?.db"), 3);
    const store = await open(file, { archived: true });

    expect(await collect(store.readAll())).toHaveLength(3);
    expect(readdirSync(dirname(file))).toHaveLength(1);
  });

  it("refuses to take a ledger in use for an archived one, whose newest events it would miss", async () => {
    const file = temporaryFile();
    const writer = await open(file);
    await writer.append("complaint-1", [exampleEvent()], "noStream");

    await expect(open(file, { archived: true })).rejects.toMatchObject({ code: "not-archived", field: file });
  });
});

describe("closing", () => {
  it("leaves one complete file, of which a copy is a backup", async () => {
    const file = await ledgerOf(temporaryFile(), 5);
    mkdirSync(`${file}-backup`);
    copyFileSync(file, `${file}-backup/copy.db`);
    const copy = await open(`${file}-backup/copy.db`, { readOnly: true });

    expect(readdirSync(dirname(file))).not.toContain("complaints.db-wal");
    expect(await collect(copy.readAll())).toHaveLength(5);
  });
});
