import { DatabaseSync } from "node:sqlite";
import { openSync, writeSync, closeSync } from "node:fs";
import fc from "fast-check";
import type { NewEvent, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { describe, expect, it, onTestFinished } from "vitest";
import { collect, exampleEvent } from "../test/example-event.ts";
import { temporaryFile } from "../test/temporary-file.ts";
import { openSqliteEventStore, type SqliteEventStoreOptions } from "./open-sqlite-event-store.ts";
import type { SqliteEventStore } from "./sqlite-event-store.ts";

const clock = (): string => "2024-03-01T09:00:00.000Z";

async function open(file: string, options: Partial<SqliteEventStoreOptions> = {}): Promise<SqliteEventStore> {
  const store = await openSqliteEventStore({ file, clock, ...options });
  onTestFinished(() => store.close());
  return store;
}

const events = (count: number): readonly NewEvent[] => Array.from({ length: count }, () => exampleEvent());

describe("appending", () => {
  it("commits concurrent appends at once, and each has its own outcome", async () => {
    const store = await open(temporaryFile());
    const twice = exampleEvent();

    const settled = await Promise.allSettled([
      store.append("complaint-1", [twice], "noStream"),
      store.append("complaint-1", events(1), "noStream"),
      store.append("complaint-1", [twice], "any"),
      store.append("complaint-1", events(1), 0),
    ]);

    expect(settled).toMatchObject([
      { value: { outcome: "appended", lastRevision: 0 } },
      { value: { outcome: "conflict", actual: 0 } },
      { reason: { code: "duplicate-event-id" } },
      { value: { outcome: "appended", lastRevision: 1 } },
    ]);
    expect(store.statistics()).toEqual({ commits: 1, appends: 4 });
  });

  it("waits while another process writes, and gives up with a typed error at the deadline", async () => {
    const file = temporaryFile();
    const store = await open(file, { busyTimeout: 50 });
    const holder = new DatabaseSync(file);
    onTestFinished(() => holder.close());

    holder.exec("BEGIN IMMEDIATE");
    await expect(store.append("complaint-1", events(1), "any")).rejects.toMatchObject({
      code: "ledger-busy",
      field: file,
    });
    holder.exec("COMMIT");

    expect(await store.append("complaint-1", events(1), "noStream")).toMatchObject({ outcome: "appended" });
  });

  it("records nothing with a clock that gives no instant, and goes on when it does", async () => {
    let now = "yesterday";
    const store = await open(temporaryFile(), { clock: () => now });

    await expect(store.append("complaint-1", events(1), "any")).rejects.toMatchObject({ code: "invalid-clock" });
    now = "2024-03-01T09:00:00.000Z";

    expect(await store.append("complaint-1", events(1), "noStream")).toMatchObject({ outcome: "appended" });
  });

  it("finishes what is under way when the store closes", async () => {
    const file = temporaryFile();
    const store = await open(file);
    const appending = Array.from({ length: 600 }, () => store.append("complaint-1", events(1), "any"));
    await store.close();
    await Promise.all(appending);

    expect(await collect((await open(file)).readAll())).toHaveLength(600);
  });
});

describe("reading a long history", () => {
  it.each(["readStream", "readAll", "subscribe"] as const)(
    "gives others in the process their turns: %s",
    async (way) => {
      const store = await open(temporaryFile());
      for (let n = 0; n < 10; n++) await store.append("complaint-1", events(100), "any");
      let turns = 0;
      const others = setInterval(() => (turns += 1), 0);

      let read = 0;
      for await (const _ of way === "readStream" ? store.readStream("complaint-1") : store[way]()) {
        read += 1;
        if (read === 1_000) break;
      }
      clearInterval(others);

      expect(turns).toBeGreaterThan(0);
    },
  );
});

describe("what was known at an instant", () => {
  it("is found the same way by halving as by looking at every event", async () => {
    const days = fc.integer({ min: 1, max: 9 });
    const onDay = (day: number): string => `2024-03-0${day}T09:00:00.000Z`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ day: days, stream: fc.constantFrom("a", "b"), count: fc.integer({ min: 1, max: 90 }) }), {
          maxLength: 6,
        }),
        days,
        fc.constantFrom("forwards" as const, "backwards" as const),
        fc.option(fc.nat(200), { nil: undefined }),
        async (appends, day, direction, limit) => {
          let now = onDay(1);
          await using store = disposable(await openSqliteEventStore({ file: temporaryFile(), clock: () => now }));
          for (const append of appends) {
            now = onDay(append.day);
            await store.append(append.stream, events(append.count), "any");
          }
          const knownAt = onDay(day);
          const known = (all: readonly RecordedEvent[]): readonly RecordedEvent[] =>
            all.filter(({ recordedAt }) => recordedAt <= knownAt).slice(0, limit ?? all.length);
          const bounds = limit === undefined ? { direction } : { direction, limit };

          expect(await collect(store.readAll({ ...bounds, knownAt }))).toEqual(
            known(await collect(store.readAll({ direction }))),
          );
          expect(await collect(store.readStream("a", { ...bounds, knownAt }))).toEqual(
            known(await collect(store.readStream("a", { direction }))),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a subscription", () => {
  it("sees within a second what another store on the same ledger records", async () => {
    const file = temporaryFile();
    const [here, there] = [await open(file), await open(file)];
    const subscription = here.subscribe();
    const next = subscription[Symbol.asyncIterator]().next();
    await there.append("complaint-1", events(1), "noStream");
    const recorded = there.statistics();

    expect((await next).value).toMatchObject({ stream: "complaint-1", revision: 0 });
    expect(recorded.commits).toBe(1);
    await subscription.close();
  });
});

describe("a ledger's file", () => {
  it("refuses to change or delete what is recorded", async () => {
    const file = temporaryFile();
    const store = await open(file);
    await store.append("complaint-1", events(1), "noStream");
    using database = new DatabaseSync(file);

    expect(() => database.exec("UPDATE events SET type = 'ComplaintWithdrawn'")).toThrow("never changed");
    expect(() => database.exec("DELETE FROM events")).toThrow("never deleted");
    expect(() => database.exec("UPDATE streams SET name = 'x'")).toThrow("never renamed");
    expect(() => database.exec("DELETE FROM streams")).toThrow();
    expect(await store.integrityCheck()).toEqual([]);
  });

  it("is found unsound when its rules were taken away or an event has no stream", async () => {
    const file = temporaryFile();
    const store = await open(file);
    await store.append("complaint-1", events(1), "noStream");
    using database = new DatabaseSync(file);
    database.exec("PRAGMA foreign_keys = OFF; DROP TRIGGER streams_are_not_deleted; DELETE FROM streams");

    expect(await store.integrityCheck()).toEqual([
      "the event at position 1 belongs to no stream",
      "trigger streams_are_not_deleted is missing or altered",
    ]);
  });

  it("is reported as damaged, with the place, when an event holds something else than JSON", async () => {
    const file = temporaryFile();
    const store = await open(file);
    await store.append("complaint-1", events(2), "noStream");
    using database = new DatabaseSync(file);
    database.exec("DROP TRIGGER events_are_not_changed; UPDATE events SET data = '{' WHERE position = 2");

    await expect(collect(store.readAll())).rejects.toMatchObject({
      code: "ledger-damaged",
      field: file,
      problem: expect.stringContaining("data of the event at position 2"),
    });
  });

  it("is reported as damaged when pages of it are overwritten", async () => {
    const file = temporaryFile();
    const store = await open(file);
    await store.append("complaint-1", events(100), "noStream");
    await store.close();
    const descriptor = openSync(file, "r+");
    for (let page = 1; page < 12; page++) writeSync(descriptor, Buffer.alloc(4_096, 0xff), 0, 4_096, page * 4_096);
    closeSync(descriptor);
    const damaged = await open(file, { readOnly: true });

    await expect(collect(damaged.readAll())).rejects.toMatchObject({ code: "ledger-damaged", field: file });
  });
});

function disposable(store: SqliteEventStore): SqliteEventStore & AsyncDisposable {
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}
