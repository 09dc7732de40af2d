import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { chinaPostBranch } from "@complaint-ledger/regimes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRaw, exampleLedger } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const ledger = temporaryFolder(afterAll)("ledger.db");
const reading = ["--ledger", ledger, "--as-of", "2024-05-01T00:00:00Z"] as const;

function command(type: ComplaintCommand["type"], occurredAt: string, data: object): ComplaintCommand {
  // Each command below is given the payload of its type; a wrong one is refused.
  return { type, complaintId: "first", commandId: crypto.randomUUID(), occurredAt, data } as ComplaintCommand;
}

const outcome = { callback: "cb-1", purpose: "outcome", medium: "phone" };

beforeAll(async () => {
  await exampleLedger(ledger, [
    command("LodgeComplaint", "2024-03-01T08:00:00.000Z", {
      channel: "phone",
      complainant: { subject: "subject-1", kind: "complainant" },
      account: { what: "The parcel came wet" },
      demand: { kind: "none" },
      policies: [{ id: "imported", version: 1 }],
    }),
    command("AssignHandlingUnit", "2024-03-01T09:00:00.000Z", { unit: "depot-1" }),
    command("AttemptCallback", "2024-03-02T09:00:00.000Z", { ...outcome, result: "noAnswer" }),
    command("CompleteCallback", "2024-03-03T09:00:00.000Z", {
      ...outcome,
      record: "contradicted",
      contradiction: "It is still wet.",
      satisfaction: "dissatisfied",
      remarks: "=SUM(1)",
    }),
  ]);
  // Closed under a procedure that asks for more than the raw append gives.
  const { id, version } = chinaPostBranch;
  await appendRaw(ledger, "complaint-second", [
    {
      type: "ComplaintLodged",
      occurredAt: "2024-04-01T08:00:00.000Z",
      data: {
        channel: "counter",
        complainant: { subject: "subject-2", kind: "complainant" },
        account: { what: "Rude." },
        demand: { kind: "none" },
        policies: [{ id, version }],
      },
    },
    { type: "ComplaintClosed", occurredAt: "2024-04-02T08:00:00.000Z", data: { outcome: "accepted" } },
  ]);
});

describe("complaint-ledger callbacks", () => {
  it("reports callbacks and satisfaction, and ends with what it counted and as of when", async () => {
    const run = await runInProcess("callbacks", ...reading, "--by", "handlingUnit");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toMatch(/^handling unit +callbacks +planned/);
    expect(run.stdout).toMatch(/^depot-1 +1 +0 +0 +1 +0 +1 +100\.0 % +0 +0 +1 +0\.0 % +0\.0 % and 79\.3 % +1$/m);
    expect(run.stdout).toMatch(
      /\n1 callback on 1 of 2 complaints with \d+ attempts?, 1 of them saying how content the complainant is in the end, as of 2024-05-01 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
  });

  it("reports as JSON and CSV too, as of an earlier instant", async () => {
    const json = await runInProcess("callbacks", "--ledger", ledger, "--as-of", "2024-03-02T12:00:00Z", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      asOf: "2024-03-02T12:00:00.000Z",
      by: null,
      totals: { callbacks: 1, underWay: 1, responseRate: 0 },
    });
    const csv = await runInProcess("callbacks", ...reading, "--csv", "--by", "channel");
    const [titles = "", phone = "", all = ""] = csv.stdout.split("\r\n");
    expect(titles).toMatch(/^channel,complaints,callbacks,/);
    expect(phone).toMatch(/^phone,1,1,0,0,1,0,1,1,1,0,0,1,0,1,0,1\.000000,0\.000000,0\.000000,0\.79/);
    expect(all).toMatch(/^all,1,1/);
  });

  it("shows the trail of a complaint, what was said masked unless asked for", async () => {
    const run = await runInProcess("callbacks", "first", ...reading);
    expect(run.stderr).toContain("--personal");
    expect(run.stdout).toContain("Callback cb-1 (outcome): completed\n");
    expect(run.stdout).toContain("2024-03-02 09:00:00 UTC  tried through phone: no answer, by clerk-1 (clerk)");
    expect(run.stdout).toContain("contradiction: [personal]\n");
    expect(run.stdout).toContain("what followed: nothing yet\n");
    expect(run.stdout).toMatch(
      /\n1 callbacks of complaint first in 2 steps, as of 2024-05-01 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
    const personal = await runInProcess("callbacks", "first", ...reading, "--personal");
    expect(personal.stdout).toContain("contradiction: It is still wet.\n");
    const json = JSON.parse((await runInProcess("callbacks", "first", ...reading, "--json")).stdout);
    expect(json).toMatchObject({ complaintId: "first", callbacks: [{ followed: { kind: "nothingYet" } }] });
    expect(JSON.stringify(json)).not.toContain("still wet");
    expect(await runInProcess("callbacks", "nobody", ...reading)).toMatchObject({ exitCode: 5, stdout: "" });
  });

  it("tells what an auditor would remark, and never what was said", async () => {
    const run = await runInProcess("callbacks", ...reading, "--findings");
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("second: It was closed as accepted at 2024-04-02T08:00:00.000Z");
    expect(run.stdout).toMatch(/^dissatisfaction-open +1$/m);
    expect(run.stdout).toMatch(
      /\n3 findings on 1 callback of 2 complaints, as of 2024-05-01 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
    expect(run.stdout).not.toContain("still wet");
    const json = JSON.parse((await runInProcess("callbacks", "second", ...reading, "--findings", "--json")).stdout);
    expect(json).toMatchObject({ complaints: 1, findings: [{ code: "closed-without-callback", callback: null }] });
    const csv = (await runInProcess("callbacks", "second", ...reading, "--findings", "--csv")).stdout.split("\r\n");
    expect(csv[0]).toBe("complaintId,callback,code,at,dueAt,policy,version,event,provisional,sentence");
    const before = ["--as-of", "2024-03-01T12:00:00Z"];
    expect(await runInProcess("callbacks", "--ledger", ledger, "--findings", ...before)).toMatchObject({ exitCode: 0 });
    expect(csv[1]).toMatch(/^second,,closed-without-callback,.*,china-post-branch,1,,,"It was closed/);
  });

  it("draws a sample that can be drawn again", async () => {
    const drawing = ["callbacks", ...reading, "--sample", "5", "--seed", "audit"] as const;
    const run = await runInProcess(...drawing);
    expect(run.stdout).toMatch(
      /^first +cb-1 +outcome +2024-03-03 09:00:00 UTC +clerk-1 \(clerk\) +phone +dissatisfied/m,
    );
    expect(run.stdout).toContain('\n1 of 1 completed callbacks, drawn with the seed "audit", as of 2024-05-01');
    expect((await runInProcess(...drawing)).stdout).toBe(run.stdout);
    const json = JSON.parse((await runInProcess(...drawing, "--by", "handlingUnit", "--json")).stdout);
    expect(json).toMatchObject({ seed: "audit", size: 5, population: 1, strata: [{ key: "depot-1", population: 1 }] });
    const csv = await runInProcess(...drawing, "--csv", "--purpose", "outcome");
    expect(csv.stdout).toMatch(/\r\n,first,cb-1,outcome,2024-03-03T09:00:00\.000Z,.*,[0-9a-f]{64},audit\r\n$/);
  });

  it("refuses what does not go together", async () => {
    for (const wrong of [
      ["--sample", "5"],
      ["--sample", "0", "--seed", "audit"],
      ["--seed", "audit"],
      ["--purpose", "outcome"],
      ["--findings", "--by", "handlingUnit"],
      ["--by", "moon"],
      ["first", "--by", "handlingUnit"],
      ["first", "--csv"],
      ["--json", "--csv"],
    ]) {
      expect(await runInProcess("callbacks", ...reading, ...wrong)).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });
});
