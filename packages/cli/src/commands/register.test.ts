import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const ledger = temporaryFolder(afterAll)("ledger.db");
const reading = ["--ledger", ledger, "--as-of", "2024-05-01T00:00:00Z"] as const;

beforeAll(() => exampleLedger(ledger, twoComplaints()));

describe("complaint-ledger register", () => {
  it("prints the columns that hold something, and what it counted", async () => {
    const { exitCode, stdout, stderr } = await runInProcess("register", ...reading);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const [titles, , first] = stdout.split("\n");
    expect(titles).toMatch(/^complaint id +state +lodged at +channel +complainant +handling unit +category/);
    expect(titles).not.toContain("handler");
    expect(first).toMatch(/^first +closed +2024-03-01 08:00:00 UTC +phone +subject-first +depot-1 +damage/);
    expect(stdout).toMatch(
      /\n2 of 2 complaints as of 2024-05-01 00:00:00 UTC\nIt rests on \d+ events? of .*, the last recorded .*\n$/,
    );
    expect(stdout).not.toContain("Example Person");
  });

  it("prints the whole line of each complaint as JSON, what is not known as null", async () => {
    const { stdout } = await runInProcess("register", ...reading, "--json", "--state", "closed");

    const register = JSON.parse(stdout);
    expect(register).toMatchObject({ asOf: "2024-05-01T00:00:00.000Z", by: null, count: 1 });
    expect(register.complaints).toEqual([
      expect.objectContaining({
        complaintId: "first",
        demand: { kind: "none" },
        handler: null,
        deadlines: [{ deadline: "answer", dueAt: "2024-03-08T10:00:00.000Z" }],
        outcome: "noRemedySought",
      }),
    ]);
  });

  it("prints CSV with every column and instants in UTC", async () => {
    const { stdout } = await runInProcess("register", ...reading, "--csv", "--time-zone", "Asia/Shanghai");

    const [titles = "", first = "", second = "", end] = stdout.split("\r\n");
    expect(titles.split(",").slice(0, 4)).toEqual(["complaintId", "state", "lodgedAt", "channel"]);
    expect(first).toMatch(/^first,closed,2024-03-01T08:00:00\.000Z,phone,,subject-first,/);
    expect(second.split(",")).toHaveLength(titles.split(",").length);
    expect(end).toBe("");
  });

  it("keeps to its filters and order", async () => {
    const ids = async (...options: readonly string[]): Promise<unknown> => {
      const register = JSON.parse((await runInProcess("register", ...reading, "--json", ...options)).stdout);
      return register.complaints.map(({ complaintId }: { readonly complaintId: string }) => complaintId);
    };

    expect(await ids("--unit", "depot-1")).toEqual(["first"]);
    expect(await ids("--lodged-from", "2024-03-01T09:00+01:00", "--lodged-before", "2024-04-01T08:00Z")).toEqual([
      "first",
    ]);
    expect(await ids("--severity", "major")).toEqual([]);
    expect(await ids("--order", "closedAt")).toEqual(["first", "second"]);
  });

  it("counts by what complaints have in common", async () => {
    const text = await runInProcess("register", ...reading, "--by", "handlingUnit");
    expect(text.stdout.split("\n").slice(0, 4)).toEqual([
      "handling unit    complaints",
      "---------------  ----------",
      "depot-1          1",
      "(not on record)  1",
    ]);
    const json = await runInProcess("register", ...reading, "--by", "channel", "--json");
    expect(JSON.parse(json.stdout)).toEqual({
      asOf: "2024-05-01T00:00:00.000Z",
      of: 2,
      filter: {},
      count: 2,
      ledger: expect.any(Object),
      by: "channel",
      groups: [
        { key: "counter", count: 1 },
        { key: "phone", count: 1 },
      ],
    });
    const csv = await runInProcess("register", ...reading, "--by", "state", "--csv");
    expect(csv.stdout).toBe("state,complaints\r\nclosed,1\r\nopen,1\r\n");
  });

  it("refuses what is no instant, no order and no breakdown", async () => {
    for (const wrong of [
      ["--lodged-from", "2024-03-01"],
      ["--order", "name"],
      ["--by", "person"],
      ["--csv", "--json"],
    ]) {
      expect(await runInProcess("register", ...reading, ...wrong)).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });
});
