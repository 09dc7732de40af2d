import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isTypedError } from "@complaint-ledger/event-sourcing";
import { exampleEvents, milliseconds } from "./example-events.ts";
import { loggedIds } from "./logged-ids.ts";
import { closeAll, openOn } from "./open-on.ts";

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  standIn.faults.silent = false;
  await closeAll();
  standIn.stop();
});

const idsOf = (stream: string): readonly string[] => loggedIds(standIn, stream);

describe("appending to a server that goes silent", () => {
  it("waits and goes on when it answers again", async () => {
    const store = openOn(standIn);
    const events = exampleEvents(2);
    standIn.faults.silent = true;
    const appending = store.append("complaint-1", events, "noStream");
    await milliseconds(500);
    standIn.faults.silent = false;
    expect(await appending).toMatchObject({ outcome: "appended", firstRevision: 0, lastRevision: 1 });
    expect(idsOf("complaint-1")).toEqual(events.map(({ id }) => id));
  });

  it("gives up in time, not knowing what was recorded", async () => {
    const store = openOn(standIn, { retryFor: 600 });
    const events = exampleEvents(2);
    standIn.faults.silent = true;
    await expect(store.append("complaint-1", events, "noStream")).rejects.toMatchObject({
      code: "append-outcome-unknown",
      field: "complaint-1",
    });
    standIn.faults.silent = false;
    expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ firstRevision: 0 });
    expect(idsOf("complaint-1")).toEqual(events.map(({ id }) => id));
  });
});

describe("appending to a server that is killed and restarted in the middle", () => {
  it.each(["deathsBeforeCommit", "deathsAfterCommit"] as const)("records once (%s)", async (fault) => {
    const store = openOn(standIn);
    const events = exampleEvents(3);
    standIn.faults[fault] = 1;
    const appending = store.append("complaint-1", events, "noStream");
    await milliseconds(200);
    await standIn.restart();
    expect(await appending).toMatchObject({ outcome: "appended", firstRevision: 0, lastRevision: 2 });
    expect(await store.append("complaint-1", exampleEvents(1), 2)).toMatchObject({ outcome: "appended" });
    expect(idsOf("complaint-1").slice(0, 3)).toEqual(events.map(({ id }) => id));
  });

  it("records each of two hundred appends once, and none fails unheard", async () => {
    const store = openOn(standIn);
    const appends = Array.from({ length: 200 }, (_, i) => ({
      stream: `complaint-${i % 50}`,
      events: exampleEvents(2, "x".repeat(20_000)),
    }));
    const appending = Promise.all(appends.map(({ stream, events }) => store.append(stream, events, "any")));
    for (let i = 0; i < 3; i++) {
      await milliseconds(40);
      standIn.kill();
      await milliseconds(60);
      await standIn.restart();
    }
    for (const { outcome } of await appending) expect(outcome).toBe("appended");
    expect(idsOf("complaint-").toSorted()).toEqual(
      appends.flatMap(({ events }) => events.map(({ id }) => id)).toSorted(),
    );
  });
});

describe("appending when the answer is lost after the commit", () => {
  it.each(["noStream", "any"] as const)("records once, expecting %s", async (expected) => {
    const store = openOn(standIn);
    const events = exampleEvents(2);
    standIn.faults.answersToLose = 2;
    const result = await store.append("complaint-1", events, expected);
    expect(result).toMatchObject({ outcome: "appended", firstRevision: 0, lastRevision: 1 });
    expect(idsOf("complaint-1")).toEqual(events.map(({ id }) => id));
    expect(standIn.appends()).toBe(3);
  });

  it("tells the position also when the server cannot", async () => {
    const store = openOn(standIn);
    standIn.faults.answersToLose = 1;
    standIn.faults.forgetsPositions = true;
    const result = await store.append("complaint-1", exampleEvents(2), "noStream");
    const [, last] = await Array.fromAsync(store.readStream("complaint-1"));
    expect(result).toMatchObject({ outcome: "appended", position: last?.position });
  });

  it("still knows its own append when another writer has gone on behind it", async () => {
    const [store, other] = [openOn(standIn, { answerTimeout: 1_000 }), openOn(standIn)];
    const events = exampleEvents(2);
    standIn.faults.answersToLose = 1;
    const appending = store.append("complaint-1", events, "noStream");
    await expect.poll(() => idsOf("complaint-1")).toHaveLength(2);
    expect(await other.append("complaint-1", exampleEvents(1), 1)).toMatchObject({ outcome: "appended" });
    expect(await appending).toMatchObject({ outcome: "appended", lastRevision: 1 });
    expect(idsOf("complaint-1")).toHaveLength(3);
  });
});

describe("appending through a node that is not the leader", () => {
  it("goes to the leader, and reads there", async () => {
    const leader = await startStandIn({ log: standIn.log });
    standIn.faults.leader = { host: "127.0.0.1", port: leader.port };
    const store = openOn(standIn);
    for (const expected of ["noStream", 0] as const) {
      expect(await store.append("complaint-1", exampleEvents(1), expected)).toMatchObject({ outcome: "appended" });
    }
    expect(await Array.fromAsync(store.readStream("complaint-1"))).toHaveLength(2);
    expect([standIn.appends(), leader.appends()]).toEqual([0, 2]);
    await closeAll();
    leader.stop();
  });
});

describe.each([true, false])("an append that the server finds too large (in a call with others: %s)", (batchAppend) => {
  it("is a typed error, and nothing is recorded", async () => {
    standIn.stop();
    standIn = await startStandIn({ batchAppend });
    standIn.faults.maxAppendSize = 2_000;
    const store = openOn(standIn);
    await expect(store.append("complaint-1", exampleEvents(1, "x".repeat(2_000)), "noStream")).rejects.toMatchObject({
      code: "append-over-server-limit",
    });
    expect(await store.append("complaint-1", exampleEvents(1), "noStream")).toMatchObject({ outcome: "appended" });
    expect(idsOf("complaint-1")).toHaveLength(1);
  });

  it("is none that the port's own limits admit, for a server that takes 1 MiB", async () => {
    // The smallest events, as many as 512 KiB take: nothing is larger on the wire.
    const ids = { correlationId: "a", causationId: "b", commandId: "c" };
    const events = exampleEvents(5_300, 0, { type: "T", ...ids, actor: { id: "a", role: "b" } });
    const store = openOn(standIn, { answerTimeout: 20_000 });
    expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ lastRevision: 5_299 });
  });
});

describe("appending with too few rights", () => {
  it("is a typed error at once", async () => {
    standIn.faults.deniesAccess = true;
    const store = openOn(standIn);
    await expect(store.append("complaint-1", exampleEvents(1), "noStream")).rejects.toMatchObject({
      code: "access-denied",
    });
    await expect(Array.fromAsync(store.readAll())).rejects.toMatchObject({ code: "access-denied" });
    await expect(Array.fromAsync(store.subscribe())).rejects.toMatchObject({ code: "access-denied" });
  });
});

describe("a stream that somebody deleted", () => {
  it("is not gone on with as if it were new", async () => {
    const store = openOn(standIn);
    await store.append("complaint-1", exampleEvents(3), "noStream");
    standIn.log.softDelete("complaint-1");
    const another = openOn(standIn);
    const appending = another.append("complaint-1", exampleEvents(1), "noStream");
    await expect(appending).rejects.toMatchObject({ code: "stream-cut-short" });
    const reading = Array.fromAsync(another.readStream("complaint-1"));
    await expect(reading).rejects.toMatchObject({ code: "stream-cut-short", field: "complaint-1" });
  });
});

describe("many appends behind a server that is down", () => {
  it("all give up when `retryFor` is over, and not one after the other", async () => {
    const store = openOn(standIn, { answerTimeout: 100, retryFor: 600 });
    await store.append("complaint-1", exampleEvents(1), "noStream");
    standIn.faults.silent = true;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => store.append(`complaint-${i % 2}`, exampleEvents(1), "any")),
    );
    const codes = outcomes.map((outcome) =>
      outcome.status === "rejected" && isTypedError(outcome.reason) ? outcome.reason.code : outcome.status,
    );
    // Only those at the heads of the two queues were ever sent.
    expect(new Set(codes)).toEqual(new Set(["append-outcome-unknown", "server-unavailable"]));
    expect(codes.filter((code) => code === "append-outcome-unknown").length).toBeLessThanOrEqual(2);
    standIn.faults.silent = false;
    expect(await store.append("complaint-1", exampleEvents(1), 0)).toMatchObject({ outcome: "appended" });
  });
});
