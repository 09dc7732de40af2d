import { readFileSync } from "node:fs";
import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withLiabilityOptions } from "../liability/liability-options.ts";
import { appendRaw, exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const path = temporaryFolder(afterAll);
const ledger = path("ledger.db");
const asOf = ["--as-of", "2024-05-10T00:00:00Z"] as const;
const run = (...options: readonly string[]) => runInProcess("liability", "--ledger", ledger, ...asOf, ...options);
const jsonOf = async (...options: readonly string[]) => JSON.parse((await run(...options, "--json")).stdout);

const onFirst = { complaintId: "first", occurredAt: "2024-03-04T08:00:00.000Z" } as const;
const findingSteps: readonly ComplaintCommand[] = [
  {
    ...onFirst,
    type: "DetermineLiability",
    commandId: crypto.randomUUID(),
    data: {
      finding: "f-1",
      parties: [
        { kind: "person", id: "mei", weight: 2 },
        { kind: "supplier", id: "packaging", weight: 1 },
      ],
      basis: { kind: "imported", source: "old system" },
      evidence: [],
    },
  },
  {
    ...onFirst,
    type: "ProposeSanction",
    commandId: crypto.randomUUID(),
    data: {
      sanction: "s-1",
      finding: "f-1",
      against: { kind: "person", id: "mei" },
      role: "directlyResponsible",
      kind: "deduction",
      amount: { minorUnits: 5_000, currency: "CNY" },
    },
  },
  {
    ...onFirst,
    type: "LinkComplaint",
    commandId: crypto.randomUUID(),
    data: { link: "l-1", kind: "repeat", target: "elsewhere" },
  },
];

beforeAll(async () => {
  await exampleLedger(ledger, [...twoComplaints(), ...findingSteps]);
  await appendRaw(ledger, "complaint-first", [
    { type: "ComplaintClassified", data: { severity: "serious" }, occurredAt: "2024-05-01T00:00:00.000Z" },
    { type: "SanctionExecuted", data: { sanction: "s-1" }, occurredAt: "2024-05-01T00:00:00.000Z" },
  ]);
  const meeting: Partial<NewEvent> = {
    type: "ReviewMeetingHeld",
    data: {
      complaints: ["first"],
      resolutions: [{ resolution: "r-1", resolved: "Pack better", unit: "depot-1", due: "2024-05-02T00:00:00.000Z" }],
    },
  };
  await appendRaw(ledger, "review-meeting-may", [meeting]);
});

describe("complaint-ledger liability", () => {
  it("tells who was found liable, and the counts add up", async () => {
    const { totals, ...rest } = await jsonOf();
    expect(rest).toEqual({ asOf: "2024-05-10T00:00:00.000Z", by: null, groups: [], ledger: expect.any(Object) });
    expect(totals).toMatchObject({ complaints: 2, atFault: 1, withoutFinding: 1, withShares: 1, ownPermille: 667 });
    expect((await jsonOf("--by", "party")).groups).toMatchObject([
      { key: "person:mei", complaints: 1, heldPermille: 667 },
      { key: "supplier:packaging", complaints: 1, heldPermille: 333 },
      { key: null, complaints: 1, heldPermille: 0 },
    ]);
  });

  it("knows at an earlier instant only what had happened by then, or was known", async () => {
    const early = await runInProcess("liability", "--ledger", ledger, "--as-of", "2024-03-02T00:00:00Z", "--json");
    expect(JSON.parse(early.stdout).totals).toMatchObject({ complaints: 1, withoutFinding: 1 });
    const known = "2024-05-01T00:00:00.000Z";
    expect(await jsonOf("--known-at", known)).toMatchObject({ knownAt: known, totals: { complaints: 0 } });
  });

  it("prints a table that ends with what it counted and as of when", async () => {
    const { stdout, exitCode } = await run("--by", "supplier");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^supplier +complaints +holds +at fault/);
    expect(stdout).toMatch(/^packaging +1 +0\.333 +1 /m);
    expect(stdout).toMatch(/^\(others, or nobody\) +2 +0\.667 /m);
    expect(stdout).toMatch(/^deduction +1 .*50\.00 CNY$/m);
    expect(stdout).toMatch(
      /\n2 complaints lodged, 1 with shares, as of 2024-05-10 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
    expect((await run("--by", "channel")).stdout).not.toContain("holds");
  });

  it("writes CSV, one line a group and one for all", async () => {
    const [head = "", ...lines] = (await run("--by", "person", "--csv")).stdout.split("\r\n");
    expect(lines.map((line) => line.split(",").length)).toEqual([
      ...lines.slice(1).map(() => head.split(",").length),
      1,
    ]);
    expect(lines.map((line) => line.split(",").slice(0, 3))).toEqual([
      ["mei", "1", "1"],
      ["", "2", "1"],
      ["all", "2", "1"],
      [""],
    ]);
  });

  it("tells months by the policies' zones", async () => {
    expect((await jsonOf("--by", "month")).groups.map(({ key }: { key: string }) => key)).toEqual([
      "2024-03",
      "2024-04",
    ]);
  });
});

describe("complaint-ledger liability --audit", () => {
  it("lists what an auditor has to look at, and ends as verify does when something was found", async () => {
    const { stdout, exitCode } = await run("--audit");
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      "first: sanction s-1 was executed on 2024-05-01T00:00:00.000Z, and nobody had approved it [executed-without-approval]",
    );
    expect(stdout).toMatch(/^executed-before-disclosure +broken +1$/m);
    expect(stdout).toMatch(
      /\n2 findings on 2 complaints, as of 2024-05-10 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
  });

  it("prints JSON and CSV", async () => {
    const { findings, ...head } = await jsonOf("--audit");
    expect(head).toEqual({ asOf: "2024-05-10T00:00:00.000Z", complaints: 2, ledger: expect.any(Object) });
    expect(findings).toMatchObject([
      { complaintId: "first", code: "executed-without-approval", subjects: ["s-1"] },
      { complaintId: "first", code: "executed-before-disclosure", subjects: ["s-1", "f-1"] },
    ]);
    const csv = (await run("--audit", "--csv")).stdout.split("\r\n");
    expect(csv).toHaveLength(4);
    expect(csv[0]).toBe("complaintId,code,kind,at,subjects,provisional,sentence");
    expect(csv[2]).toContain("first,executed-before-disclosure,broken,2024-05-01T00:00:00.000Z,s-1;f-1,");
  });

  it("ends well where nothing was found", async () => {
    const early = await runInProcess("liability", "--ledger", ledger, "--as-of", "2024-04-01T00:00:00Z", "--audit");
    expect(early.exitCode).toBe(0);
    expect(early.stdout).toMatch(
      /^0 findings on 1 complaint, as of 2024-04-01 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
  });
});

describe("complaint-ledger liability, asked something else", () => {
  it("tells who delayed the handling, by what the SLA read model found", async () => {
    const late = ["--as-of", "2024-03-05T00:00:00Z"];
    const inTime = await runInProcess("liability", "--ledger", ledger, ...late, "--late-handlers");
    expect(inTime.stdout).toMatch(
      /\n0 late handlers and units, with 0 of 1 complaint, as of 2024-03-05 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
    const promised = path("late.db");
    const [lodge, assign, promise] = twoComplaints();
    await exampleLedger(
      promised,
      [lodge, assign, promise].flatMap((command) => command ?? []),
    );
    // Nothing is late that was not lodged, so this is not among the complaints assessed.
    await appendRaw(promised, "complaint-warned", [
      { type: "EarlyWarningRaised", data: { signs: "They sighed." }, occurredAt: "2024-05-01T00:00:00.000Z" },
    ]);
    const run = await runInProcess("liability", "--ledger", promised, ...asOf, "--late-handlers");
    expect(run.stdout).toContain("1 late handler or unit, with 1 of 1 complaint, as of");
    expect(run.stdout).toMatch(/^unit depot-1 +first +promised answer +62 d 14 h +no finding$/m);
    const json = await runInProcess("liability", "--ledger", promised, ...asOf, "--late-handlers", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      complaints: 1,
      handlers: [
        { kind: "unit", id: "depot-1", complaints: [{ complaintId: "first", clocks: [{ clock: "answer" }] }] },
      ],
    });
  });

  it("compares like cases", async () => {
    expect(await jsonOf("--like-cases")).toMatchObject({ cases: 1, alone: 1, differing: [] });
    expect((await run("--like-cases")).stdout).toMatch(/^0 of 0 groups of like cases were not treated alike; 1 closed/);
  });

  it("counts how often the same complaint came, by month", async () => {
    const { stdout } = await run("--frequency", "category");
    expect(stdout).toMatch(/^category +2024-03 +2024-04 +all\n/);
    expect(stdout).toMatch(/^damage +1 +1 +2$/m);
    expect(stdout).toMatch(/\nnone in 2024-05\n2 complaints lodged, by the month in UTC, as of /);
    expect((await run("--frequency", "category", "--csv")).stdout).toBe(
      "category,2024-03,2024-04,2024-05,all\r\ndamage,1,1,0,2\r\n",
    );
    expect((await run("--frequency", "complainant")).stdout).toMatch(/\n2 more came once\n2 complaints lodged, /);
    expect(await jsonOf("--frequency", "cause")).toMatchObject({ of: "cause", complaints: 2 });
  });

  it("groups what is linked", async () => {
    expect((await run("--linked")).stdout).toMatch(
      /^first \(repeat\); not in the ledger: elsewhere\n1 group held together by 1 link, 2 complaints, as of 2024-05-10 00:00:00 UTC\nIt rests on /,
    );
    expect(await jsonOf("--linked")).toMatchObject({ groups: [{ complaints: ["first"] }] });
  });

  it("lists the resolutions of review meetings that are overdue", async () => {
    const { stdout } = await run("--resolutions");
    expect(stdout).toMatch(/^may +r-1 +Pack better +depot-1 +2024-05-02 00:00:00 UTC$/m);
    expect(stdout).toMatch(/\n1 overdue of 1 resolutions of 1 meetings, 0 carried out, as of /);
    expect(await jsonOf("--resolutions")).toMatchObject({ overdue: [{ resolution: "r-1" }] });
  });

  it("lays before a review meeting what it needs", async () => {
    const agenda = await jsonOf("--agenda", "2024-03");
    expect(agenda).toMatchObject({ month: "2024-03", timeZone: "UTC", statistics: { lodged: 1 } });
    const { stdout } = await run("--agenda", "2024-03");
    expect(stdout).toMatch(/^first +serious +.* at fault +yes$/m);
    expect(stdout).toMatch(/^first +s-1 +person mei +deduction +executed +yes$/m);
    expect(stdout).toMatch(/^damage +\d+ +[+-]?\d+$/m);
    expect(stdout).toMatch(/^may +r-1 +Pack better +depot-1 +2024-05-02 00:00:00 UTC +overdue$/m);
    expect(stdout).toMatch(/\n1 cases of 2024-03 and 0 left over, .* 1 resolutions open, by the month in UTC, as of /);
    expect(await run("--agenda", "March")).toMatchObject({ exitCode: 2, stdout: "" });
  });

  it("answers one question at a time", async () => {
    for (const options of [
      ["--audit", "--linked"],
      ["--audit", "--by", "unit"],
      ["--linked", "--csv"],
      ["--csv", "--json"],
    ]) {
      expect(await run(...options)).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });
});

describe("the README", () => {
  it("names every option that liability has of its own", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, section = ""] = /^## `liability([^]*?)^## /m.exec(readme) ?? [];
    const options = withLiabilityOptions(new Command()).options.map(({ long }) => long);
    expect(options.length).toBeGreaterThan(7);
    expect(options.filter((option) => option !== "--time-zone" && !section.includes(`\`${option}`))).toEqual([]);
  });
});
