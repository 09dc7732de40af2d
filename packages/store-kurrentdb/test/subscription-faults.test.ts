import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleEvents, milliseconds } from "./example-events.ts";
import { closeAll, openOn } from "./open-on.ts";

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await closeAll();
  standIn.stop();
});

describe("a subscription whose connection is cut", () => {
  it.each<[how: string, cut: () => Promise<void>]>([
    ["by ending its call", async () => standIn.cutSubscriptions()],
    [
      "by killing the server and starting it again",
      async () => {
        standIn.kill();
        await milliseconds(30);
        await standIn.restart();
      },
    ],
  ])("misses nothing and repeats nothing (%s)", async (_, cut) => {
    const [writer, reader] = [openOn(standIn), openOn(standIn)];
    const seen: RecordedEvent[] = [];
    const reading = (async () => {
      for await (const event of reader.subscribe()) if (seen.push(event) === 120) break;
    })();
    for (let i = 0; i < 60; i++) {
      if (i % 15 === 7) await cut();
      await writer.append(`complaint-${i % 3}`, exampleEvents(2), "any");
    }
    await reading;
    expect(seen).toEqual(await Array.fromAsync(writer.readAll()));
  });

  it("goes on when the server was silent at first", async () => {
    const [writer, reader] = [openOn(standIn), openOn(standIn)];
    await writer.append("complaint-1", exampleEvents(1), "noStream");
    standIn.faults.silent = true;
    const next = reader.subscribe()[Symbol.asyncIterator]().next();
    await milliseconds(500);
    standIn.faults.silent = false;
    expect(await next).toMatchObject({ value: { revision: 0 } });
  });
});

describe("a slow reader", () => {
  const COUNT = 2_000;
  const text = "x".repeat(10_000);

  it.each(["readAll", "readStream", "subscribe"] as const)(
    "is sent no more than fits the connection, and everything in the end (%s)",
    async (kind) => {
      const store = openOn(standIn, { answerTimeout: 10_000 });
      for (let i = 0; i < COUNT; i += 50) await store.append("complaint-1", exampleEvents(50, text), "any");
      const sentBefore = standIn.eventsSent();
      const events = kind === "readStream" ? store.readStream("complaint-1") : store[kind]();
      const reader = events[Symbol.asyncIterator]();
      await reader.next();
      await milliseconds(300);
      // 20 MB wait at the server; connections hold a few.
      expect(standIn.eventsSent() - sentBefore).toBeLessThan(COUNT / 3);
      for (let revision = 1; revision < COUNT; revision++) {
        expect((await reader.next()).value).toMatchObject({ revision });
      }
    },
  );
});

describe("a read of a server that goes silent", () => {
  it("gives up in time, for a reader waits", async () => {
    const store = openOn(standIn, { retryFor: 500 });
    standIn.faults.silent = true;
    await expect(Array.fromAsync(store.readAll())).rejects.toMatchObject({ code: "server-unavailable" });
    standIn.faults.silent = false;
    expect(await Array.fromAsync(store.readAll())).toEqual([]);
  });

  it("goes on after a restart in its middle, with nothing missed or repeated", async () => {
    const store = openOn(standIn);
    await store.append("complaint-1", exampleEvents(300, "x".repeat(1_000)), "noStream");
    const seen: number[] = [];
    for await (const { revision } of store.readAll()) {
      if (seen.push(revision) === 10) {
        standIn.kill();
        await standIn.restart();
      }
    }
    expect(seen).toEqual([...Array(300).keys()]);
  });
});

describe("events of others", () => {
  const foreign = { id: crypto.randomUUID(), type: "Invoiced", contentType: "application/json" };
  const written = { ...foreign, data: Buffer.from("{}"), customMetadata: new Uint8Array() };

  it("are a typed error where the whole server is the ledger", async () => {
    standIn.log.append("invoice-1", [written], "any");
    const store = openOn(standIn);
    const problem = { code: "foreign-event", field: "invoice-1" };
    await expect(Array.fromAsync(store.readAll())).rejects.toMatchObject(problem);
    await expect(Array.fromAsync(store.subscribe())).rejects.toMatchObject(problem);
  });

  it("are passed over where the ledger has a namespace, also another ledger's", async () => {
    standIn.log.append("invoice-1", [written], "any");
    const connectionString = `${standIn.connectionString}&discoveryInterval=10`;
    const other = openOn(standIn, { connectionString: `${connectionString}&namespace=other` });
    const store = openOn(standIn, { connectionString: `${connectionString}&namespace=ours` });
    await other.append("complaint-1", exampleEvents(1), "noStream");
    await store.append("complaint-1", exampleEvents(2), "noStream");
    expect(await Array.fromAsync(store.readAll())).toMatchObject([{ stream: "complaint-1" }, { revision: 1 }]);
    expect(await Array.fromAsync(store.readAll({ direction: "backwards" }))).toHaveLength(2);
  });
});
