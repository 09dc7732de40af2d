import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expressDelivery } from "@complaint-ledger/regimes";
import { appendRaw, exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const path = temporaryFolder(afterAll);
const ledger = path("ledger.db");
const reading = ["--ledger", ledger] as const;

beforeAll(() => exampleLedger(ledger, twoComplaints()));

describe("complaint-ledger sla", () => {
  it("counts complaints by their worst clock, as of an instant, and the counts add up", async () => {
    const run = await runInProcess("sla", ...reading, "--as-of", "2024-05-01T00:00:00Z", "--json");

    const { asOf, totals } = JSON.parse(run.stdout);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(asOf).toBe("2024-05-01T00:00:00.000Z");
    expect(totals).toEqual({
      complaints: 2,
      withoutDeadline: 1,
      running: 0,
      paused: 0,
      met: 1,
      breached: 0,
      waived: 0,
      notReckonable: 0,
    });
  });

  it("knows at an earlier instant only what had happened by then", async () => {
    const run = await runInProcess("sla", ...reading, "--as-of", "2024-03-02T00:00:00Z", "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({ totals: { complaints: 1, running: 1, met: 0 } });
  });

  it("knows nothing before anything was recorded", async () => {
    const viewpoint = ["--as-of", "2024-05-01T00:00:00Z", "--known-at", "2024-05-01T00:00:00Z"];
    const run = await runInProcess("sla", ...reading, ...viewpoint, "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({ knownAt: "2024-05-01T00:00:00.000Z", totals: { complaints: 0 } });
  });

  it("breaks the figures down, in a table that ends with what it counted and as of when", async () => {
    const run = await runInProcess("sla", ...reading, "--as-of", "2024-05-01T00:00:00Z", "--by", "handlingUnit");
    expect(run.stdout).toMatch(/^handling unit +complaints/);
    expect(run.stdout).toMatch(/^depot-1 +1 /m);
    expect(run.stdout).toMatch(/^\(not on record\) +1 /m);
    expect(run.stdout).toMatch(/^all +promised \(promise\) +100\.0 % .* elapsed time +3 d 22 h/m);
    expect(run.stdout).toMatch(
      /2 complaints, each counted by its worst clock, as of 2024-05-01 00:00:00 UTC\nIt rests on 5 events of .*ledger\.db, the last recorded 2024-06-01 00:00:00 UTC\n$/,
    );
  });

  it("writes CSV, one line a group and one for all", async () => {
    const run = await runInProcess("sla", ...reading, "--as-of", "2024-05-01T00:00:00Z", "--by", "channel", "--csv");
    expect(run.stdout.split("\r\n")).toEqual([
      "channel,complaints,withoutDeadline,running,paused,met,breached,waived,notReckonable,overdue,atRisk,handledRate,repliedRate,promise.onTimeRate,promise.stopped,promise.median,promise.percentile90",
      "counter,1,1,0,0,0,0,0,0,0,0,0.000000,0.000000,,,,",
      "phone,1,0,0,0,1,0,0,0,0,0,1.000000,0.000000,1.000000,1,338400000,338400000",
      "all,2,1,0,0,1,0,0,0,0,0,0.500000,0.000000,1.000000,1,338400000,338400000",
      "",
    ]);
  });

  it("holds what is against what would be under another version of a policy, in a file", async () => {
    const stricter = { ...expressDelivery, id: "imported", version: 2 };
    writeFileSync(path("stricter.json"), JSON.stringify(stricter));
    const policy = ["--policy", path("stricter.json")];
    const run = await runInProcess("sla", ...reading, "--as-of", "2024-05-01T00:00:00Z", ...policy, "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      supposed: { policy: { id: "imported", version: 2 }, asIs: { complaints: 2 }, asIf: { complaints: 2 } },
    });
  });

  it("refuses a policy version that nobody knows, and a file that is no policy", async () => {
    const unknown = await runInProcess("sla", ...reading, "--policy", "imported@9");
    expect(unknown).toMatchObject({ exitCode: 2, stdout: "" });
    expect(unknown.stderr).toContain("imported@1");
    writeFileSync(path("no-policy.json"), "{}");
    const wrong = await runInProcess("sla", ...reading, "--policy", path("no-policy.json"));
    expect(wrong.stderr).toContain("[invalid-policy]");
    // Every mistake with its place.
    expect(wrong.stderr).toMatch(/^ {2}timeZone: /m);
    expect(wrong.stderr).toMatch(/^ {2}closure: /m);
    writeFileSync(path("one-mistake.json"), JSON.stringify({ ...expressDelivery, version: 0 }));
    const almost = await runInProcess("sla", ...reading, "--policy-file", path("one-mistake.json"));
    expect(almost.stderr).toMatch(/^error: .*one-mistake\.json: has a problem\..*\n {2}version: /);
    expect((await runInProcess("sla", ...reading, "--policy", "nobody")).stderr).toContain("express-delivery");
    expect(await runInProcess("sla", ...reading, "--json", "--csv")).toMatchObject({ exitCode: 2, stdout: "" });
    expect((await runInProcess("sla", ...reading, "--policy", path("nowhere.json"))).exitCode).toBe(4);
  });
});

describe("complaint-ledger due", () => {
  const asOf = ["--as-of", "2024-03-04T00:00:00Z"] as const;

  it("lists what falls due within a duration", async () => {
    const run = await runInProcess("due", ...reading, ...asOf, "--within", "5d", "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      asOf: "2024-03-04T00:00:00.000Z",
      until: "2024-03-09T00:00:00.000Z",
      breached: [],
      due: [{ complaintId: "first", clock: "answer", dueAt: "2024-03-08T10:00:00.000Z" }],
    });
  });

  it("leaves out what falls due later, and what was settled", async () => {
    const early = await runInProcess("due", ...reading, ...asOf, "--within", "48h");
    expect(early.stdout).toContain("0 overdue, 0 due by 2024-03-06 00:00:00 UTC");
    const late = await runInProcess("due", ...reading, "--as-of", "2024-03-06T00:00:00Z", "--within", "2w");
    expect(late.stdout).toContain("0 overdue, 0 due by");
  });

  it("refuses what is no duration", async () => {
    expect(await runInProcess("due", ...reading, "--within", "soon")).toMatchObject({ exitCode: 2 });
  });
});

describe("complaint-ledger explain", () => {
  it("tells why, clock by clock and stretch by stretch", async () => {
    const run = await runInProcess("explain", "first", ...reading, "--as-of", "2024-05-01T00:00:00Z");
    expect(run.stdout).toContain("Complaint first stands as met");
    expect(run.stdout).toContain("Promise answer (promise): met");
    expect(run.stdout).toMatch(/due +2024-03-08 10:00:00 UTC/);
    expect(run.stdout).toMatch(/counts +2024-03-01 10:00:00 UTC to 2024-03-05 08:00:00 UTC, 3 d 22 h of elapsed time/);
  });

  it("prints nothing but JSON if asked", async () => {
    const run = await runInProcess("explain", "first", ...reading, "--as-of", "2024-03-09T00:00:00Z", "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      complaintId: "first",
      status: "met",
      clocks: [{ origin: "promise" }],
    });
  });

  it("says so if there is no such complaint", async () => {
    expect(await runInProcess("explain", "nobody", ...reading)).toMatchObject({ exitCode: 5, stdout: "" });
  });
});

describe("a complaint from before the calendar begins", () => {
  const old = path("old.db");
  const readingOld = ["--ledger", old, "--as-of", "2024-05-01T00:00:00Z"] as const;
  const told =
    /1 clock cannot be reckoned:\n {2}old, clock [\w-]+: under version 1 of express-delivery it cannot be reckoned: .+ lies outside calendar/;

  beforeAll(async () => {
    await exampleLedger(old, twoComplaints());
    const { data } = twoComplaints()[0] ?? {};
    await appendRaw(old, "complaint-old", [
      {
        type: "ComplaintLodged",
        occurredAt: "1998-06-01T08:00:00.000Z",
        data: { ...data, policies: [{ id: "express-delivery", version: 1 }] },
      },
    ]);
  });

  it("is counted apart and told with what is wrong, beside the figures on the others", async () => {
    const run = await runInProcess("sla", ...readingOld, "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      totals: { complaints: 3, withoutDeadline: 1, met: 1, notReckonable: 1 },
      notReckonable: [{ complaintId: "old", policy: "express-delivery", problem: expect.any(String) }],
    });
    const text = await runInProcess("sla", ...readingOld);
    expect(text.stdout).toMatch(/^ +complaints .* not reckonable/);
    expect(text.stdout).toMatch(told);
    expect((await runInProcess("sla", ...readingOld, "--csv")).stdout).toContain("all,3,1,0,0,1,0,0,1,");
  });

  it("is told below the worklist, and in its own explanation", async () => {
    const due = ["due", "--ledger", old, "--as-of", "2024-03-04T00:00:00Z", "--within", "5d"] as const;
    expect(JSON.parse((await runInProcess(...due, "--json")).stdout)).toMatchObject({
      due: [{ complaintId: "first" }],
      notReckonable: [{ complaintId: "old" }],
    });
    expect((await runInProcess(...due)).stdout).toMatch(told);
    const explained = await runInProcess("explain", "old", ...readingOld);
    expect(explained.stdout).toContain("Complaint old stands as not reckonable");
    expect(explained.stdout).toMatch(told);
  });

  it("keeps no late handler of another complaint from being told", async () => {
    const run = await runInProcess("liability", ...readingOld, "--late-handlers", "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({ complaints: 3, notReckonable: [{ complaintId: "old" }] });
  });
});
