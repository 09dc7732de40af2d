import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { appendRaw, exampleLedger, recordedAt, twoComplaints } from "../test/example-ledger.ts";
import type { CommandRun } from "../test/run-command.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { tamper } from "../test/tamper.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

async function ledger(): Promise<string> {
  const file = folder(`${crypto.randomUUID()}.db`);
  await exampleLedger(file, twoComplaints());
  return file;
}

async function fingerprintOf(file: string): Promise<string> {
  const { stdout } = await runInProcess("verify", "--ledger", file);
  return /^fingerprint {2}(\S+), recorded from/m.exec(stdout)?.[1] ?? "";
}

function verifyAgainst(file: string, ...fingerprints: readonly string[]): Promise<CommandRun> {
  return runInProcess("verify", "--ledger", file, "--expect", ...fingerprints);
}

describe("the fingerprint of a ledger", () => {
  it("says how many events it is of, and when the first and the last were recorded", async () => {
    const { stdout } = await runInProcess("verify", "--ledger", await ledger());

    expect(stdout).toMatch(
      new RegExp(`^fingerprint  5:sha256:[0-9a-f]{64}, recorded from ${recordedAt} to ${recordedAt}$`, "m"),
    );
  });

  it("is there for a ledger without events too", async () => {
    const file = folder("empty.db");
    await exampleLedger(file, []);

    const { stdout } = await runInProcess("verify", "--ledger", file, "--json");

    expect(JSON.parse(stdout)).toMatchObject({ fingerprint: { text: expect.stringMatching(/^0:sha256:e3b0c442/) } });
  });

  it("is the same for a copy, and for a compacted file", async () => {
    const file = await ledger();
    const database = new DatabaseSync(file);
    database.exec(`VACUUM INTO '${folder("compact.db")}'`);
    database.close();
    await runInProcess("copy", file, folder("copy.db"));

    const fingerprint = await fingerprintOf(file);

    expect(await fingerprintOf(folder("compact.db"))).toBe(fingerprint);
    expect(await fingerprintOf(folder("copy.db"))).toBe(fingerprint);
  });

  it("holds though the ledger goes on", async () => {
    const file = await ledger();
    const before = await fingerprintOf(file);
    await appendRaw(file, "complaint-second", [{}, {}]);
    const now = await fingerprintOf(file);

    const { exitCode, stdout } = await verifyAgainst(file, before, now);

    expect(exitCode).toBe(0);
    expect(stdout).toContain(`the first 5 events are those of the fingerprint ${before}; 2 came after\n`);
    expect(stdout).toContain(`the first 7 events are those of the fingerprint ${now}; 0 came after\n`);
  });

  it("is read from a file, as it was printed", async () => {
    const file = await ledger();
    const { stdout } = await runInProcess("verify", "--ledger", file);
    writeFileSync(folder("kept.txt"), `# first quarter\n\n${stdout.split("\n").at(-2)}\n`);

    const ran = await runInProcess("verify", "--ledger", file, "--expect-file", folder("kept.txt"));

    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain("the first 5 events are those");
  });

  it("is JSON for programs", async () => {
    const file = await ledger();
    const text = await fingerprintOf(file);
    const other = `5:sha256:${"0".repeat(64)}`;

    const { exitCode, stdout } = await runInProcess("verify", "--ledger", file, "--json", "--expect", text, other);

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [{ code: "fingerprint-differs" }],
      fingerprint: { text, firstRecordedAt: recordedAt, lastRecordedAt: recordedAt },
      kept: [{ text, events: 5, after: 0 }],
    });
  });

  it.each([
    ["other words of the same shape", `UPDATE events SET data = '{"unit":"depot-2"}' WHERE position = 2`],
    ["another actor", `UPDATE events SET actor = '{"id":"clerk-2","role":"clerk"}' WHERE position = 2`],
    ["another time of recording", "UPDATE events SET recorded_at = '2024-05-31T00:00:00.000Z'"],
    [
      "complaints that changed names",
      `UPDATE streams SET name = 'complaint-x' WHERE id = 1;
      UPDATE streams SET name = 'complaint-first' WHERE id = 2; UPDATE streams SET name = 'complaint-second' WHERE id = 1`,
    ],
  ])("finds %s, which nothing else does", async (_, sql) => {
    const file = await ledger();
    const kept = await fingerprintOf(file);
    tamper(file, sql);

    expect((await runInProcess("verify", "--ledger", file)).exitCode).toBe(0);
    const { exitCode, stdout } = await verifyAgainst(file, kept);

    expect(exitCode).toBe(1);
    expect(stdout).toContain(`the first 5 events are not those of the fingerprint ${kept} [fingerprint-differs]`);
  });

  it.each([
    ["the end cut off", "DELETE FROM events WHERE position = 5; DELETE FROM streams WHERE id = 2"],
    [
      "a complaint taken away and the others renumbered",
      `DELETE FROM events WHERE stream_id = 1; DELETE FROM streams WHERE id = 1;
       UPDATE events SET position = position - 4`,
    ],
  ])("finds %s, which nothing else does", async (_, sql) => {
    const file = await ledger();
    const kept = await fingerprintOf(file);
    tamper(file, sql);

    expect((await runInProcess("verify", "--ledger", file)).exitCode).toBe(0);
    const { exitCode, stdout } = await verifyAgainst(file, kept);

    expect(exitCode).toBe(1);
    expect(stdout).toContain(`and the fingerprint ${kept} is of 5 [events-missing]`);
  });

  it("refuses to be expected of what is none", async () => {
    const file = await ledger();
    writeFileSync(folder("nothing.txt"), "# nothing kept yet\n");
    writeFileSync(folder("words.txt"), "hello\n");

    const inFile = (name: string): Promise<CommandRun> =>
      runInProcess("verify", "--ledger", file, "--expect-file", folder(name));

    expect(await verifyAgainst(file, "5:sha256:00")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("[invalid-option]"),
    });
    for (const name of ["nothing.txt", "words.txt", "missing.txt"]) {
      expect(await inFile(name)).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("[unreadable-file]") });
    }
  });
});
