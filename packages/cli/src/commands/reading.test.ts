import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, runCommand, startCommand } from "../test/run-command.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { exampleLedger, recordedAt, twoComplaints } from "../test/example-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-"));
const ledger = join(folder, "ledger.db");
const notALedger = join(folder, "notes.txt");
const newer = join(folder, "newer.db");

beforeAll(async () => {
  await exampleLedger(ledger, twoComplaints());
  writeFileSync(notALedger, "No ledger, but long enough to be read as a file of something else.\n".repeat(20));
  await exampleLedger(newer, []);
  const database = new DatabaseSync(newer);
  database.exec("PRAGMA user_version = 999");
  database.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("list", () => {
  it("prints a line a complaint, the longest lodged first, and what it counted", async () => {
    const { exitCode, stdout, stderr } = await runCommand("list", "--ledger", ledger);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines[2]).toMatch(
      /^first +closed +2024-03-01 08:00:00 UTC +phone +damage +depot-1 +2024-03-08 .* no remedy sought$/,
    );
    expect(lines[3]).toMatch(/^second +open +2024-04-01 08:00:00 UTC +counter +damage$/);
    expect(lines[4]).toMatch(/^2 of 2 complaints as of /);
  });

  it("prints as JSON only what was so at an instant", async () => {
    const { stdout } = await runInProcess("list", "--ledger", ledger, "--json", "--as-of", "2024-03-01T09:30:00Z");

    expect(JSON.parse(stdout)).toEqual({
      asOf: "2024-03-01T09:30:00.000Z",
      of: 1,
      filter: {},
      count: 1,
      ledger: { name: ledger, events: 2, lastRecordedAt: "2024-06-01T00:00:00.000Z" },
      complaints: [
        {
          complaintId: "first",
          state: "open",
          lodgedAt: "2024-03-01T08:00:00.000Z",
          channel: "phone",
          category: "damage",
          handlingUnit: "depot-1",
          reopenings: 0,
        },
      ],
    });
  });

  it("knows nothing before anything was recorded", async () => {
    const { stdout } = await runInProcess(
      "list",
      "--ledger",
      ledger,
      "--json",
      "--known-at",
      "2024-05-31T23:59:59.999Z",
    );

    expect(JSON.parse(stdout)).toMatchObject({ knownAt: "2024-05-31T23:59:59.999Z", count: 0, complaints: [] });
  });

  it("keeps to the filters and the limit", async () => {
    const ids = async (...options: readonly string[]): Promise<unknown> => {
      const { stdout } = await runInProcess("list", "--ledger", ledger, "--json", ...options);
      const list: { readonly count: number; readonly complaints: readonly { readonly complaintId: string }[] } =
        JSON.parse(stdout);
      return { count: list.count, ids: list.complaints.map(({ complaintId }) => complaintId) };
    };

    expect(await ids("--state", "open")).toEqual({ count: 1, ids: ["second"] });
    expect(await ids("--unit", "depot-1", "--channel", "phone")).toEqual({ count: 1, ids: ["first"] });
    expect(await ids("--limit", "1")).toEqual({ count: 2, ids: ["first"] });
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = startCommand("list", "--ledger", ledger);
    child.stdout?.destroy();

    expect(await ended(child)).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("show", () => {
  it("tells the story of a complaint in order, without personal data", async () => {
    const { exitCode, stdout } = await runCommand("show", "first", "--ledger", ledger, "--time-zone", "Asia/Shanghai");

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Complaint first: closed \(no remedy sought\)\n/);
    const headlines = [
      "2024-03-01 16:00:00 +08:00  Complaint lodged",
      "2024-03-01 17:00:00 +08:00  Handling unit assigned",
      "2024-03-01 18:00:00 +08:00  Deadline promised",
      "2024-03-05 16:00:00 +08:00  Closed",
    ];
    expect(stdout.split("\n").filter((line) => headlines.includes(line))).toEqual(headlines);
    expect(stdout).toContain("by clerk-1 (clerk), recorded 2024-06-01 08:00:00 +08:00");
    expect(stdout).not.toMatch(/Example Person|wet|Told the depot/);
  });

  it("shows personal data to whoever asks for it", async () => {
    const { stdout } = await runInProcess("show", "first", "--ledger", ledger, "--personal");

    expect(stdout).toContain("name: Example Person");
    expect(stdout).toContain("what: The parcel came wet");
  });

  it("prints the events as JSON, masked too", async () => {
    const { stdout } = await runCommand(
      "show",
      "first",
      "--ledger",
      ledger,
      "--json",
      "--as-of",
      "2024-03-01T08:30:00Z",
    );

    const dossier: unknown = JSON.parse(stdout);
    expect(dossier).toMatchObject({
      complaintId: "first",
      asOf: "2024-03-01T08:30:00.000Z",
      personal: false,
      head: { state: "open", channel: "phone" },
    });
    expect(dossier).toHaveProperty("events", [
      expect.objectContaining({
        type: "ComplaintLodged",
        recordedAt,
        data: expect.objectContaining({
          complainant: { subject: "subject-first", kind: "complainant", name: "[personal]" },
          account: { what: "[personal]", where: "[personal]" },
          demand: { kind: "none" },
        }),
      }),
    ]);
  });

  it("lays it out as Markdown, in Chinese too", async () => {
    const layout = ["--format", "markdown", "--language", "zh", "--time-zone", "Asia/Shanghai"];
    const { exitCode, stdout, stderr } = await runInProcess("show", "first", "--ledger", ledger, ...layout);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# 投诉 first/);
    expect(stdout).toContain("### 2024-03-01 17:00:00 +08:00  指定处理投诉的责任部门\n\n- 部门：depot-1\n");
    expect(stdout).not.toContain("Example Person");
    expect(stderr).toContain("--personal shows it");
  });

  it("tells how its time limits were kept", async () => {
    const { stdout } = await runInProcess("show", "first", "--ledger", ledger, "--as-of", "2024-03-09T00:00:00Z");

    expect(stdout).toContain("promise answer (met)\n    started: 2024-03-01 10:00:00 UTC");
  });

  it("says so when nothing is recorded of a complaint", async () => {
    const { exitCode, stdout, stderr } = await runCommand("show", "third", "--ledger", ledger);

    expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: "" });
    expect(stderr).toMatch(/^error: complaintId: nothing is recorded of complaint "third".*\[unknown-complaint\]\n$/);
  });
});

describe("what cannot be done", () => {
  it.each([
    [3, "ledger-missing", ["list", "--ledger", join(folder, "none.db")]],
    [3, "not-a-ledger", ["verify", "--ledger", notALedger]],
    [3, "newer-ledger", ["show", "first", "--ledger", newer]],
    [2, "usage", ["list"]],
    [2, "usage", ["lits"]],
    [2, "usage", ["list", "--ledger", ledger, "--limit", "many"]],
    [2, "usage", ["list", "--ledger", ledger, "--state", "lost"]],
    [2, "invalid-instant", ["list", "--ledger", ledger, "--as-of", "2024-03-01"]],
    [2, "invalid-option", ["list", "--ledger", ledger, "--time-zone", "Mars/Olympus"]],
    [2, "invalid-option", ["show", "first", "--ledger", ledger, "--time-zone", "Mars/Olympus"]],
    [2, "usage", ["show", "first", "--ledger", ledger, "--language", "xx"]],
    [2, "unknown-format", ["import", notALedger, "--ledger", join(folder, "new.db"), "--format", "xml"]],
  ] as const)("ends with exit code %i and %s: %j", async (exitCode, code, args) => {
    const plain = await runInProcess(...args);
    const json = await runInProcess(...args, "--json");

    expect(plain).toMatchObject({ exitCode, stdout: "" });
    expect(plain.stderr).toMatch(new RegExp(`^error: [^\\n]* \\[${code}\\]\\n$`));
    expect(json).toMatchObject({ exitCode, stdout: "" });
    expect(JSON.parse(json.stderr)).toMatchObject({
      error: { code, field: expect.any(String), problem: expect.any(String), remedy: expect.any(String) },
    });
  });
});

describe("help and version", () => {
  it("are on standard output", async () => {
    expect((await runCommand("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { exitCode, stdout } = await runCommand("--help");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("complaint-ledger import boston.csv --format boston-311");
    expect(stdout).toContain("130  interrupted");
  });
});
