import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { appendRaw, exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { runCommand } from "../test/run-command.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { tamper } from "../test/tamper.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

async function ledger(): Promise<string> {
  const file = temporaryFolder()("ledger.db");
  await exampleLedger(file, twoComplaints());
  return file;
}

describe("verify", () => {
  it("finds nothing wrong with a ledger that was written by the rules", async () => {
    const file = await ledger();

    expect(await runCommand("verify", "--ledger", file, "--json")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\{"ok":true,"events":5,"streams":2,"findings":\[\],"fingerprint":\{.*\}\}\n$/),
      stderr: "",
    });
    expect((await runInProcess("verify", "--ledger", file)).stdout).toContain("5 events in 2 streams, nothing wrong");
  });

  it("finds events that went past the rules, all of them", async () => {
    const file = await ledger();
    await appendRaw(file, "complaint-first", [
      { type: "ParcelPosted", data: {} },
      { data: { unit: 7 } },
      { schemaVersion: 9 },
      { occurredAt: "2024-07-01T00:00:00.000Z" },
    ]);
    await appendRaw(file, "parcel-1", [{}]);
    await appendRaw(file, "complaint-third", [
      { type: "ReviewMeetingHeld", data: { complaints: [], resolutions: [] } },
    ]);

    const { exitCode, stdout } = await runInProcess("verify", "--ledger", file, "--json");

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [
        { code: "unknown-event-type", stream: "complaint-first", revision: 4 },
        { code: "invalid-payload", stream: "complaint-first", revision: 5 },
        { code: "unknown-schema-version", stream: "complaint-first", revision: 6 },
        { code: "recorded-before-it-happened", stream: "complaint-first", revision: 7 },
        // The complaint is closed, and nobody could have assigned it any more.
        { code: "out-of-phase", stream: "complaint-first", revision: 5 },
        { code: "out-of-phase", stream: "complaint-first", revision: 6 },
        { code: "out-of-phase", stream: "complaint-first", revision: 7 },
        { code: "unknown-stream", stream: "parcel-1" },
        { code: "not-replayable", stream: "complaint-third" },
      ],
    });
  });

  it.each([
    ["an event that was taken away", "DELETE FROM events WHERE position = 2", "revision-gap"],
    [
      "a recording time that was moved",
      "UPDATE events SET recorded_at = '2024-07-01T00:00:00.000Z' WHERE position = 3",
      "recorded-order",
    ],
    ["a payload that is no JSON", "UPDATE events SET data = '{' WHERE position = 4", "damaged-file"],
    ["an id that is none", "UPDATE events SET id = 'x' WHERE position = 4", "invalid-envelope"],
    ["the end of a stream that was taken away", "DELETE FROM events WHERE position = 4", "damaged-file"],
    [
      "a whole complaint that was taken away",
      "DELETE FROM events WHERE position <= 4; DELETE FROM streams WHERE id = 1",
      "damaged-file",
    ],
    ["a stream that never began", "INSERT INTO streams (name) VALUES ('complaint-ghost')", "damaged-file"],
    [
      "bytes that are no text",
      `UPDATE events SET data = CAST(x'7B22756E6974223A22FF227D' AS TEXT) WHERE position = 2`,
      "damaged-file",
    ],
    ["JSON written by somebody else", "UPDATE events SET data = data || ' ' WHERE position = 2", "damaged-file"],
    ["an event by nobody", "UPDATE events SET actor = '{}' WHERE position = 2", "invalid-envelope"],
    ["a conversation without a name", "UPDATE events SET correlation_id = '' WHERE position = 2", "invalid-envelope"],
    [
      "a complaint closed before it was lodged",
      `UPDATE events SET type = 'ComplaintClosed', data = '{"outcome":"refused"}' WHERE position = 1`,
      "out-of-phase",
    ],
    [
      "two events of a complaint that changed places",
      `UPDATE events SET revision = 9 WHERE position = 2; UPDATE events SET revision = 1 WHERE position = 3;
       UPDATE events SET revision = 2 WHERE position = 2`,
      "position-order",
    ],
    ["a table more", "ALTER TABLE events ADD COLUMN note TEXT", "damaged-file"],
  ])("finds %s", async (_, sql, code) => {
    const file = await ledger();
    tamper(file, sql);

    const { exitCode, stdout } = await runInProcess("verify", "--ledger", file);

    expect(exitCode).toBe(1);
    expect(stdout).toContain(`[${code}]`);
  });

  it("reports a file that is too damaged to be opened, instead of failing", async () => {
    const file = await ledger();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 4000);
    writeFileSync(file, bytes);

    const { exitCode, stdout } = await runInProcess("verify", "--ledger", file, "--json");

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [{ code: "damaged-file" }] });
  });

  it("lets show say that an event is damaged", async () => {
    const file = await ledger();
    tamper(file, "UPDATE events SET actor = '{}' WHERE position = 2");

    const { exitCode, stderr } = await runInProcess("show", "first", "--ledger", file);

    expect(exitCode).toBe(6);
    expect(stderr).toContain("[invalid-event]");
  });
});
