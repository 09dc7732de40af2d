import { DatabaseSync } from "node:sqlite";
import { expressDelivery, importedHistory } from "@complaint-ledger/regimes";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type ComplaintCommand } from "complaint-ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRaw } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const path = temporaryFolder(afterAll);
const now = "2024-03-04T09:00:00.000Z";

/** Begins a ledger in which a complaint was answered, and its complainant called back. */
async function calledBack(file: string): Promise<void> {
  const store = await openSqliteEventStore({ file, clock: () => now });
  await using ledger = openLedger({ store, policies: [importedHistory, expressDelivery] });
  const commands: readonly { [Type in ComplaintCommand["type"]]: CommandOf<Type> }[ComplaintCommand["type"]][] = [
    {
      type: "LodgeComplaint",
      data: {
        channel: "phone",
        complainant: { subject: "customer-1", kind: "complainant" },
        account: { what: "The parcel came late." },
        demand: { kind: "none" },
        policies: [{ id: "imported", version: 1 }],
      },
    },
    { type: "IssueReply", data: { reply: "reply-1", kind: "final", medium: "phone", inWriting: false } },
    {
      type: "CompleteCallback",
      data: {
        callback: "callback-1",
        purpose: "outcome",
        medium: "phone",
        record: "confirmed",
        satisfaction: "dissatisfied",
      },
    },
  ];
  for (const command of commands) {
    const whole = { ...command, complaintId: "c-1", commandId: crypto.randomUUID() } as ComplaintCommand;
    const outcome = await ledger.handle(whole, { actor: { id: "agent-9", role: "clerk" } });
    if (outcome.outcome !== "recorded") throw new Error(JSON.stringify(outcome));
  }
}

type CommandOf<Type> = Omit<Extract<ComplaintCommand, { type: Type }>, "complaintId" | "commandId">;

describe("verify --rules", () => {
  beforeAll(() => calledBack(path("sound.db")));

  it("finds nothing wrong with what the rules let through", async () => {
    const { exitCode, stdout } = await runInProcess("verify", "--ledger", path("sound.db"), "--rules");

    expect(stdout).toContain("3 events in 1 streams, nothing wrong");
    expect(exitCode).toBe(0);
  });

  it("finds a second result of a callback, inserted with a plain INSERT", async () => {
    await calledBack(path("forged.db"));
    const database = new DatabaseSync(path("forged.db"));
    database.exec(`INSERT INTO events SELECT position + 1, stream_id, revision + 1, lower(hex(randomblob(4))) || substr(id, 9),
      type, schema_version, occurred_at, recorded_at, actor, correlation_id, causation_id, command_id,
      replace(data, 'dissatisfied', 'satisfied'), metadata FROM events WHERE type = 'CallbackCompleted'`);
    database.close();

    expect((await runInProcess("verify", "--ledger", path("forged.db"))).exitCode).toBe(0);
    const { exitCode, stdout } = await runInProcess("verify", "--ledger", path("forged.db"), "--rules", "--json");

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ code: "against-the-rules", rule: "lifecycle", stream: "complaint-c-1", revision: 3 }],
    });
  });

  it("names the policy that is not at hand", async () => {
    await calledBack(path("own.db"));
    await appendRaw(path("own.db"), "complaint-c-2", [
      {
        type: "ComplaintLodged",
        data: {
          channel: "phone",
          complainant: { subject: "customer-2", kind: "complainant" },
          account: { what: "The parcel is lost." },
          demand: { kind: "none" },
          policies: [{ id: "house", version: 3 }],
        },
      },
    ]);

    expect(await runInProcess("verify", "--ledger", path("own.db"), "--rules")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/house version 3 .*--policy-file.*\[unknown-policy\]/),
    });
  });

  it("wants a policy file to be of use", async () => {
    expect(await runInProcess("verify", "--ledger", path("sound.db"), "--policy-file", "house.json")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Add --rules. [invalid-option]"),
    });
  });
});
