import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { jsonEvent, KurrentDBClient } from "@kurrent/kurrentdb-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openKurrentDbEventStore } from "../src/index.ts";
import { exampleEvents, milliseconds } from "./example-events.ts";
import { closeAll, openOn } from "./open-on.ts";

let standIn: StandIn;
let client: KurrentDBClient;
beforeEach(async () => {
  standIn = await startStandIn();
  client = KurrentDBClient.connectionString(`${standIn.connectionString}&discoveryInterval=10`);
});
afterEach(async () => {
  await closeAll();
  await client.dispose();
  standIn.stop();
});

/** What the official client does unless it is handled with care, and that the store does not. */
describe("trap", () => {
  it("1: a silent server leaves an append pending for ever; the store's ends", async () => {
    standIn.faults.silent = true;
    let isPending = true;
    const bare = client.appendToStream("bare", jsonEvent({ type: "T", data: {} })).finally(() => {
      isPending = false;
    });
    bare.catch(() => undefined);
    const store = openOn(standIn, { answerTimeout: 100, retryFor: 500 });
    const appending = store.append("complaint-1", exampleEvents(1), "noStream");
    await expect(appending).rejects.toMatchObject({ code: "append-outcome-unknown" });
    expect(isPending).toBe(true);
  });

  it("2: a bigint in a payload is refused before the client sees it", async () => {
    const appending = openOn(standIn).append("complaint-1", exampleEvents(1, { amount: 1n }), "noStream");
    await expect(appending).rejects.toMatchObject({ code: "not-plain-json", field: "events[0].data.amount" });
    expect(standIn.appends()).toBe(0);
  });

  it("3: conflicts are not reported as results with a wrong revision", async () => {
    const connectionString = `${standIn.connectionString}&throwOnAppendFailure=false`;
    const clock = (): string => "2024-03-01T08:00:00.000Z";
    expect(() => openKurrentDbEventStore({ connectionString, clock })).toThrow(
      expect.objectContaining({ code: "invalid-connection-string" }),
    );
    const store = openOn(standIn);
    await store.append("complaint-1", exampleEvents(3), "noStream");
    const conflict = { outcome: "conflict", expected: 7, actual: 2 };
    expect(await openOn(standIn).append("complaint-1", exampleEvents(1), 7)).toEqual(conflict);
  });

  it("4: what the server calls created has lost its milliseconds; `recordedAt` has not", async () => {
    const store = openOn(standIn, { clock: () => "2024-03-01T08:00:00.789Z" });
    await store.append("complaint-1", exampleEvents(1), "noStream");
    const [bare] = await Array.fromAsync(client.readStream("complaint-1"));
    expect(bare?.event?.created.toISOString()).toBe("2024-01-01T00:00:00.000Z");
    expect(await Array.fromAsync(store.readAll())).toMatchObject([{ recordedAt: "2024-03-01T08:00:00.789Z" }]);
  });

  it("5: a server that is down, in whatever way it fails, leaves the outcome unknown", async () => {
    const store = openOn(standIn, { retryFor: 300 });
    standIn.kill();
    const events = exampleEvents(1);
    const problem = { code: "append-outcome-unknown" };
    await expect(store.append("complaint-1", events, "noStream")).rejects.toMatchObject(problem);
    await standIn.restart();
    standIn.faults.deathsAfterCommit = 1;
    await expect(store.append("complaint-1", events, "noStream")).rejects.toMatchObject(problem);
    await standIn.restart();
    expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ outcome: "alreadyAppended" });
    expect(standIn.log.ofStream("complaint-1")).toHaveLength(1);
  });

  it("6: no −1 is sent as a revision", async () => {
    const appending = openOn(standIn).append("complaint-1", exampleEvents(1), -1);
    await expect(appending).rejects.toMatchObject({ code: "invalid-expected-revision" });
    expect(standIn.appends()).toBe(0);
  });

  it("7: an id in upper case, which would come back in lower case, is refused", async () => {
    const events = exampleEvents(1, {}, { id: "6F9619FF-8B86-4011-B42D-00CF4FC964FF" });
    const appending = openOn(standIn).append("complaint-1", events, "noStream");
    await expect(appending).rejects.toMatchObject({ code: "invalid-event", field: "events[0].id" });
  });

  it("8: the process ends after `close`, whatever was under way", async () => {
    const script = join(import.meta.dirname, "use-and-close.ts");
    const arguments_ = ["--disable-warning=ExperimentalWarning", script, standIn.connectionString];
    const { stdout } = await promisify(execFile)(process.execPath, arguments_, { timeout: 30_000 });
    expect(stdout).toBe("closed\n");
  });

  it("9: every read asks for the leader, whatever the connection string prefers", async () => {
    const connectionString = `${standIn.connectionString}&discoveryInterval=10&nodePreference=follower`;
    const store = openOn(standIn, { connectionString });
    await store.append("complaint-1", exampleEvents(1), "any");
    for (const read of [store.readStream("complaint-1"), store.readAll(), store.readAll({ direction: "backwards" })]) {
      expect(await Array.fromAsync(read)).toHaveLength(1);
    }
    expect(standIn.reads.length).toBeGreaterThan(3);
    expect(standIn.reads.filter(({ requiresLeader }) => !requiresLeader)).toEqual([]);
  });

  it("10: nothing waits for a notice of having caught up, which may come before one listens", async () => {
    const [reader, writer] = [openOn(standIn), openOn(standIn)];
    const next = reader.subscribe()[Symbol.asyncIterator]().next();
    await milliseconds(100);
    await writer.append("complaint-1", exampleEvents(1), "noStream");
    expect(await next).toMatchObject({ value: { stream: "complaint-1", revision: 0 } });
  });
});
