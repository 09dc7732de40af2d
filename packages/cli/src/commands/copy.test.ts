import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { openKurrentDbEventStore } from "@complaint-ledger/store-kurrentdb";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRaw, exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { eventsIn } from "../test/ledger-events.ts";
import { ended, runCommand, startCommand } from "../test/run-command.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

let standIn: StandIn;
let server: string;
beforeEach(async () => {
  standIn = await startStandIn();
  server = `${standIn.connectionString}&discoveryInterval=10&namespace=complaints`;
});
afterEach(() => standIn.stop());

/** Makes a ledger of several complaints, whose streams mingle and whose events were recorded at many instants. */
async function mingledLedger(file: string, rounds: number): Promise<void> {
  let now = Date.parse("2024-03-01T08:00:00.000Z");
  const store = await openSqliteEventStore({ file, clock: () => new Date((now += 17)).toISOString() });
  const appends = Array.from({ length: rounds }, async (_, i) => {
    const id = crypto.randomUUID();
    const envelope = { schemaVersion: 1, correlationId: id, causationId: id, commandId: id };
    const occurredAt = "2024-02-01T00:00:00.000Z";
    const actor = { id: "clerk-1", role: "clerk", ...(i % 2 === 0 ? { onBehalfOf: "clerk-2" } : {}) };
    const data = { z: i, "10": ["ä", null], a: { deep: 1.5 } };
    const event = { ...envelope, id, type: "Noted", occurredAt, actor, data, metadata: { "key ": "wert" } };
    await store.append(`note-${i % 7}`, [event, { ...event, id: crypto.randomUUID(), metadata: {} }], "any");
  });
  await Promise.all(appends);
  await store.close();
}

describe("copy", () => {
  it("takes a ledger to a server and back, the same to the letter", async () => {
    const at = temporaryFolder();
    await mingledLedger(at("from.db"), 40);

    const there = await runInProcess("copy", at("from.db"), server);
    expect(there).toMatchObject({ exitCode: 0, stderr: "" });
    expect(there.stdout).toContain("80 events in 7 streams, 80 of them copied now, each the same as in the source");
    const back = await runCommand("copy", server, at("back.db"), "--json");
    expect(back).toMatchObject({ exitCode: 0, stdout: '{"events":80,"streams":7,"raised":0,"copied":80}\n' });

    // A new file counts its positions as the old one did, so that nothing at all may differ.
    expect(JSON.stringify(await eventsIn(at("back.db")))).toBe(JSON.stringify(await eventsIn(at("from.db"))));
  });

  it("goes on where it was killed", async () => {
    const at = temporaryFolder();
    await mingledLedger(at("from.db"), 300);
    const copied = (): number => standIn.log.all.filter(({ stream }) => stream.startsWith("complaints:")).length;

    const first = startCommand("copy", at("from.db"), server);
    await expect.poll(copied, { timeout: 20_000, interval: 5 }).toBeGreaterThan(50);
    first.kill("SIGKILL");
    await ended(first);
    const before = copied();
    expect(before).toBeLessThan(600);

    const second = await runInProcess("copy", at("from.db"), server, "--json");
    const report = JSON.parse(second.stdout) as { readonly events: number; readonly copied: number };
    expect(report.events).toBe(600);
    expect(report.copied).toBeLessThanOrEqual(600 - before);
    expect(report.copied).toBeGreaterThan(0);
    expect(await runInProcess("copy", server, at("back.db"))).toMatchObject({ exitCode: 0 });
    expect(JSON.stringify(await eventsIn(at("back.db")))).toBe(JSON.stringify(await eventsIn(at("from.db"))));
  });

  it("copies what came since, when it is run again", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await runInProcess("copy", at("from.db"), server);
    await appendRaw(at("from.db"), "complaint-second", [{}]);
    const again = await runInProcess("copy", at("from.db"), server, "--json");
    expect(JSON.parse(again.stdout)).toEqual({ events: 6, streams: 2, copied: 1, raised: 0 });
  });

  it("leaves a target alone that holds anything else", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await exampleLedger(at("other.db"), twoComplaints());
    const before = await eventsIn(at("other.db"));
    const { exitCode, stderr } = await runInProcess("copy", at("from.db"), at("other.db"));
    expect(exitCode).toBe(6);
    expect(stderr).toContain("[copy-target-differs]");
    expect(await eventsIn(at("other.db"))).toEqual(before);
  });

  it("leaves a target alone that holds more than the source", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await runInProcess("copy", at("from.db"), at("to.db"));
    await appendRaw(at("to.db"), "complaint-second", [{}]);
    const { stderr } = await runInProcess("copy", at("from.db"), at("to.db"));
    expect(stderr).toContain("complaint-second@1: is not the same in the target");
  });

  it("refuses recording times that a file would not take, or raises them when told to", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await runInProcess("copy", at("from.db"), server);
    const slow = openKurrentDbEventStore({ connectionString: server, clock: () => "2024-05-31T23:59:59.000Z" });
    const [event] = await eventsIn(at("from.db"));
    if (event === undefined) throw new Error("the example ledger is empty");
    const { stream: _, revision: __, position: ___, recordedAt: ____, ...lodged } = event;
    await slow.append("complaint-third", [{ ...lodged, id: crypto.randomUUID() }], "noStream");
    await slow.close();

    const refused = await runInProcess("copy", server, at("back.db"));
    expect(refused).toMatchObject({ exitCode: 6 });
    expect(refused.stderr).toContain("complaint-third@0: was recorded at 2024-05-31T23:59:59.000Z");
    const raised = await runInProcess("copy", server, at("back.db"), "--raise-times", "--json");
    expect(JSON.parse(raised.stdout)).toMatchObject({ events: 6, streams: 3, raised: 1 });
  });
});

describe("a ledger on a server", () => {
  it("is read by its address as a file is by its name", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await runInProcess("copy", at("from.db"), server);
    const asOf = ["--as-of", "2024-06-01T00:00:00Z"];
    for (const command of [
      ["list", ...asOf],
      ["show", "first", ...asOf],
      ["due", "--within", "3d", ...asOf],
      ["sla", ...asOf],
    ]) {
      const from = at("from.db");
      const fromFile = await runInProcess(...command, "--ledger", from);
      const { stdout, ...others } = await runInProcess(...command, "--ledger", server);
      // But for the name of the ledger that a report rests on.
      const fromServer = { ...others, stdout: stdout.replace(server, from) };
      expect(fromServer).toEqual(fromFile);
      expect(fromServer.exitCode).toBe(0);
    }
  });

  it("is verified but for the server's files, and without telling its password", async () => {
    const at = temporaryFolder();
    await exampleLedger(at("from.db"), twoComplaints());
    await runInProcess("copy", at("from.db"), server);
    const withPassword = server.replace("//", "//auditor:top@secret@");
    const { exitCode, stdout } = await runInProcess("verify", "--ledger", withPassword);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("5 events in 2 streams, nothing wrong\nnot checked: the server's own files");
    expect(stdout).not.toMatch(/auditor|top|secret/);
  });

  it("whose address is none ends with exit code 3, without telling its password", async () => {
    const misspelt = server.replace("//", "//auditor:secret@").replace("discoveryInterval", "discoverInterval");
    const { exitCode, stdout, stderr } = await runInProcess("list", "--ledger", misspelt);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("[invalid-connection-string]");
    expect(stdout + stderr).not.toContain("secret");
  });
});
