import { existsSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bostonCsv, manyRows, type BostonRow } from "../test/boston-csv.ts";
import { filesWith, importOf, type Files } from "../test/import-of.ts";
import { contentByStream, eventsIn } from "../test/ledger-events.ts";
import { ended, startCommand, type CommandRun } from "../test/run-command.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

describe("importing a file", () => {
  it("remarks a deadline before the opening, and one that nobody can have meant, and records both", async () => {
    const rows: readonly BostonRow[] = [
      { case_enquiry_id: "1", target_dt: "2011-07-03 09:15:00" },
      { case_enquiry_id: "2", target_dt: "2059-12-31 19:00:00" },
      { case_enquiry_id: "3" },
    ];
    const { stdout, exitCode } = await importOf(filesWith(bostonCsv(rows)), "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      complaints: { recorded: 3 },
      remarks: [
        { code: "deadline-before-opening", line: 2, column: "target_dt" },
        { code: "deadline-far-off", line: 3, column: "target_dt" },
      ],
    });
  });

  it("begins no ledger for a file that is refused", async () => {
    const refused = filesWith(bostonCsv([{ case_enquiry_id: "not a number" }]));
    expect((await importOf(refused)).exitCode).toBe(1);
    expect(existsSync(refused.ledger)).toBe(false);
    const another = filesWith("no,columns,of,it\r\n1,2,3,4\r\n");
    expect((await importOf(another, "--skip-invalid")).exitCode).toBe(4);
    expect(existsSync(another.ledger)).toBe(false);
  });

  it("records each case as the events of a complaint, at the instants Boston's clocks mean", async () => {
    const files = filesWith(bostonCsv([{}]));

    const run = await importOf(files);

    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain("recorded      1 complaint, 4 events");
    const events = await eventsIn(files.ledger);
    expect(events).toMatchObject([
      {
        stream: "complaint-900000000001",
        type: "ComplaintLodged",
        occurredAt: "2011-07-04T13:15:00.000Z",
        actor: { id: "importer", role: "importer" },
        metadata: { importedFrom: "boston-311", ontime: "ONTIME" },
        data: {
          channel: "Self Service",
          complainant: { subject: "boston-311-900000000001" },
          account: { what: "Lamp out", where: "1 Example Row  Sampletown  MA  00000, (42.0, -71.0)" },
          demand: { kind: "remedy", wanted: "Lamp out" },
          reportedCategory: "Lamp Outage",
          attributes: {
            subject: "Lighting Office",
            reason: "Lamps",
            queue: "LAMP_North",
            neighborhood: "Sampletown",
          },
          policies: [{ id: "imported", version: 1 }],
        },
      },
      { type: "HandlingUnitAssigned", occurredAt: "2011-07-04T13:15:00.000Z", data: { unit: "LAMP" } },
      { type: "DeadlinePromised", data: { dueAt: "2011-07-08T13:15:00.000Z" } },
      {
        type: "ComplaintClosed",
        occurredAt: "2011-07-05T20:00:00.000Z",
        data: { outcome: "unspecified", reason: "Case Closed Case Resolved The lamp burns again. " },
      },
    ]);
    expect(new Set(events.map(({ correlationId }) => correlationId)).size).toBe(1);
  });

  it("takes quoted line ends, CRLF and a byte-order mark, and counts physical lines", async () => {
    const rows: readonly BostonRow[] = [
      { case_enquiry_id: "1", closure_reason: 'Case Closed, "done"\non two lines' },
      {
        case_enquiry_id: "2",
        open_dt: "2011-11-06 01:30:00",
        target_dt: "2011-11-12 01:30:00",
        closed_dt: "2011-11-07 09:00:00",
      },
    ];
    const files = filesWith(`\uFEFF${bostonCsv(rows, "\r\n")}`);

    const run = await importOf(files, "--json");

    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      rows: 2,
      complaints: { recorded: 2, alreadyThere: 0, skipped: 0 },
      events: 8,
      refused: [],
      // The earlier of the two half past ones of that night.
      remarks: [
        { code: "ambiguous-time", line: 4, column: "open_dt", problem: expect.stringContaining("05:30:00.000Z") },
      ],
    });
    const closing = (await eventsIn(files.ledger)).find(({ type }) => type === "ComplaintClosed");
    expect(closing?.data).toMatchObject({ reason: 'Case Closed, "done"\non two lines' });
  });

  it("again adds nothing", async () => {
    const files = filesWith(bostonCsv(manyRows(40)));
    await importOf(files);
    const before = await eventsIn(files.ledger);

    const run = await importOf(files, "--json");

    expect(JSON.parse(run.stdout)).toMatchObject({ events: 0, complaints: { recorded: 0, alreadyThere: 40 } });
    expect(await eventsIn(files.ledger)).toEqual(before);
  });

  it("says which case the file tells otherwise than it did, and records nothing of it", async () => {
    const files = filesWith(bostonCsv(manyRows(3)));
    await importOf(files);
    const before = await eventsIn(files.ledger);
    const [first, second, third] = manyRows(3);
    writeFileSync(files.csv, bostonCsv([first ?? {}, { ...second, department: "PARKS" }, third ?? {}]));

    const run = await importOf(files, "--skip-invalid", "--json");

    expect(JSON.parse(run.stdout)).toMatchObject({
      complaints: { recorded: 0, alreadyThere: 2 },
      refused: [{ code: "changed-since", line: 3, problem: expect.stringContaining("AssignHandlingUnit") }],
    });
    expect(await eventsIn(files.ledger)).toEqual(before);
  });

  it("goes on with a case that was open when it was imported first", async () => {
    const files = filesWith(bostonCsv([{ case_status: "Open", closed_dt: "", closure_reason: " " }]));
    await importOf(files);
    writeFileSync(files.csv, bostonCsv([{}]));

    const run = await importOf(files, "--json");

    expect(JSON.parse(run.stdout)).toMatchObject({ events: 1, complaints: { recorded: 1 } });
    expect((await eventsIn(files.ledger)).map(({ type }) => type)).toEqual([
      "ComplaintLodged",
      "HandlingUnitAssigned",
      "DeadlinePromised",
      "ComplaintClosed",
    ]);
  });
});

describe("rows that cannot be taken over", () => {
  const good: BostonRow = { case_enquiry_id: "1" };
  const faulty: readonly (readonly [fault: string, row: BostonRow, finding: object])[] = [
    ["a time that was skipped", { open_dt: "2011-03-13 02:30:00" }, { code: "impossible-time", column: "open_dt" }],
    ["a time that is none", { target_dt: "2011-02-30 12:00:00" }, { code: "invalid-value", column: "target_dt" }],
    ["no number", { case_enquiry_id: "A-7" }, { code: "invalid-value", column: "case_enquiry_id" }],
    ["no channel", { source: " " }, { code: "invalid-value", column: "source" }],
    ["closed without a time", { closed_dt: "" }, { code: "invalid-value", column: "closed_dt" }],
    ["open with a time of closing", { case_status: "Open" }, { code: "invalid-value", column: "closed_dt" }],
    ["a number that stands twice", { case_enquiry_id: "1" }, { code: "duplicate-case" }],
    ["a closing before the opening", { closed_dt: "2011-07-01 09:00:00" }, { code: "refused", rule: "time" }],
    ["what no payload may hold", { department: "X".repeat(300) }, { code: "refused", rule: "payload" }],
  ];

  it("are all reported with their lines, and nothing at all is recorded", async () => {
    const rows = faulty.map(([, row], i) => ({ case_enquiry_id: String(i + 2), ...row }));
    const files = filesWith(`${bostonCsv([good, ...rows])}3,too,few\n4,"left open\n`);

    const run = await importOf(files, "--json");

    expect(run.exitCode).toBe(1);
    const report: unknown = JSON.parse(run.stdout);
    expect(report).toMatchObject({ events: 0, complaints: { recorded: 0, skipped: faulty.length + 2 } });
    const malformed = [12, 13].map((line) => ({ code: "malformed-row", line }));
    expect(report).toHaveProperty(
      "refused",
      expect.arrayContaining([
        ...faulty.map(([, , finding], i) => expect.objectContaining({ line: i + 3, ...finding })),
        ...malformed.map((finding) => expect.objectContaining(finding)),
      ]),
    );
    expect(existsSync(files.ledger)).toBe(false);
  });

  it("are skipped if that is asked, and the rest is recorded", async () => {
    const files = filesWith(bostonCsv([good, { open_dt: "2011-03-13 02:30:00" }, { case_enquiry_id: "3" }]));

    const run = await importOf(files, "--skip-invalid");

    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain("cases.csv:3: open_dt: 2011-03-13 02:30:00 was skipped");
    expect(run.stdout).toContain("skipped       1 complaint");
    expect(new Set((await eventsIn(files.ledger)).map(({ stream }) => stream))).toEqual(
      new Set(["complaint-1", "complaint-3"]),
    );
  });
});

describe("a file that cannot be imported", () => {
  it("is told in one line, what it lacks included", async () => {
    const files = filesWith("case_enquiry_id,open_dt\n1,2011-07-04 09:15:00\n");

    const run = await importOf(files);

    expect(run).toMatchObject({ exitCode: 4, stdout: "" });
    expect(run.stderr).toMatch(/^error: header: lacks target_dt, closed_dt, .*\[missing-columns\]\n$/);
  });

  it("is told as JSON on standard error if that is asked", async () => {
    const path = temporaryFolder();

    const run = await importOf({ csv: path("missing.csv"), ledger: path("ledger.db") }, "--json");

    expect(run).toMatchObject({ exitCode: 4, stdout: "" });
    expect(JSON.parse(run.stderr)).toMatchObject({ error: { code: "unreadable-file" } });
    expect(existsSync(path("ledger.db"))).toBe(false);
  });
});

describe("an import that is cut short", () => {
  const text = bostonCsv(manyRows(3_000));

  /** Stops an import once it has recorded something. */
  async function stopped(files: Files, signal: NodeJS.Signals): Promise<CommandRun> {
    const child = startCommand(
      "import",
      files.csv,
      "--format",
      "boston-311",
      "--ledger",
      files.ledger,
      "--skip-invalid",
    );
    const end = ended(child);
    while ((await eventsSoFar(files.ledger)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    return end;
  }

  async function eventsSoFar(ledger: string): Promise<number> {
    return eventsIn(ledger).then(
      (events) => events.length,
      () => 0,
    );
  }

  it("by kill -9, ends in the same history when it is repeated", async () => {
    const whole = filesWith(text);
    const cut = filesWith(text);
    await importOf(whole);

    const killed = await stopped(cut, "SIGKILL");
    const recorded = (await eventsIn(cut.ledger)).length;
    await importOf(cut);

    expect(killed.signal).toBe("SIGKILL");
    const expected = await eventsIn(whole.ledger);
    expect(recorded).toBeLessThan(expected.length);
    expect(contentByStream(await eventsIn(cut.ledger))).toEqual(contentByStream(expected));
  });

  it("by Ctrl-C, says so and leaves whole cases only", async () => {
    const files = filesWith(text);

    const run = await stopped(files, "SIGINT");

    expect(run).toMatchObject({ exitCode: 130, stdout: "" });
    expect(run.stderr).toContain("[interrupted]");
    for (const [, history] of contentByStream(await eventsIn(files.ledger))) {
      expect(history[0]).toMatchObject({ type: "ComplaintLodged" });
      expect(history.length).toBeGreaterThan(1);
    }
  });
});
