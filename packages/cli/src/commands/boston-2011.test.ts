import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liabilityClassification, type LiabilityRow } from "@complaint-ledger/liability";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory } from "@complaint-ledger/regimes";
import { assessComplaint, slaCompliance, type SlaRow } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { wordCounts, type ClosedCase } from "../test/boston-words.ts";
import { bostonWeekdays, inferredPolicy, type InferredLimit } from "../test/inferred-policy.ts";
import { reasonToSkip, unpack } from "../test/real-data.ts";
import { runCommand, type CommandRun } from "../test/run-command.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const reason = reasonToSkip("boston-311-2011.zip");
const title = "the City of Boston's service requests of the second half of 2011";

describe.skipIf(reason !== undefined)(reason === undefined ? title : `${title} (skipped: ${reason})`, () => {
  const path = temporaryFolder(afterAll);
  const ledger = path("ledger.db");
  let imported: CommandRun;
  let cases: readonly BostonCase[];
  let rows: ReadonlyMap<string, SlaRow>;
  let liability: ReadonlyMap<string, LiabilityRow>;

  beforeAll(async () => {
    unpack("boston-311-2011.zip", path("boston.csv"));
    cases = parse(readFileSync(path("boston.csv")), { columns: true });
    const how = ["--format", "boston-311", "--ledger", ledger, "--skip-invalid", "--json"];
    imported = await runCommand("import", path("boston.csv"), ...how);
    const clock = (): string => new Date().toISOString();
    const store = await openSqliteEventStore({ file: ledger, clock, readOnly: true });
    await using reading = openLedger({ store, policies: [importedHistory] });
    rows = await reading.projectRows(slaCompliance);
    liability = await reading.projectRows(liabilityClassification);
  }, 180_000);

  it("are imported, every one", () => {
    expect(imported).toMatchObject({ exitCode: 0, stderr: "" });
    const report: ImportReport = JSON.parse(imported.stdout);
    const { notAtFault, undetermined, founded, unfounded, duplicates, referred } = wordCounts(cases);
    const saidInClosing = notAtFault + undetermined + founded + unfounded + duplicates + referred;
    expect(report).toMatchObject({
      rows: 58_251,
      complaints: { recorded: 58_251, alreadyThere: 0, skipped: 0 },
      // Lodged and assigned, 47,270 promised a date, 54,570 closed; and what the words of closing say.
      events: 2 * 58_251 + 47_270 + 54_570 + saidInClosing,
      refused: [],
    });
    expect(report.remarks.filter(({ code }) => code === "ambiguous-time").map(({ line }) => line)).toEqual([
      43_290, 43_294, 43_295, 43_296,
    ]);
    const having = (code: string): number => report.remarks.filter((remark) => remark.code === code).length;
    expect([having("deadline-before-opening"), having("deadline-far-off")]).toEqual([3, 18]);
  });

  // About 50 seconds of one core for 230,510 events, of which deciding takes 15.
  it("pass verify, every event decided again", { timeout: 600_000 }, async () => {
    const { exitCode, stdout } = await runCommand("verify", "--ledger", ledger, "--rules");
    expect(stdout).toContain("230510 events in 58251 streams, nothing wrong");
    expect(exitCode).toBe(0);
  });

  it("are read back, with the known oddities", async () => {
    const list = await runCommand("list", "--ledger", ledger, "--json");
    const { count, complaints }: List = JSON.parse(list.stdout);
    const having = (test: (complaint: Listed) => boolean): number => complaints.filter(test).length;
    expect(count).toBe(58_251);
    expect(having(({ state }) => state === "closed")).toBe(54_570);
    expect(having(({ state }) => state === "open")).toBe(3_681);
    expect(having(({ promisedDeadline }) => promisedDeadline !== undefined)).toBe(47_270);
    // A sentinel far ahead, and targets that lie before the opening.
    expect(having(({ promisedDeadline }) => promisedDeadline === "2060-01-01T00:00:00.000Z")).toBe(18);
    expect(
      having(({ promisedDeadline, lodgedAt }) => promisedDeadline !== undefined && promisedDeadline < lodgedAt),
    ).toBe(3);
  });

  it("have findings by the city's words, in each department as many as the file", async () => {
    const run = await runCommand("liability", "--ledger", ledger, "--by", "handlingUnit", "--json");
    const { totals, groups }: LiabilityReport = JSON.parse(run.stdout);
    const departments = Map.groupBy(cases, ({ department }) => department);
    const byHand = new Map(Array.from(departments, ([key, of]) => [key, { complaints: of.length, ...findingsIn(of) }]));
    expect(new Map(groups.map((group) => [group.key, findingsOf(group)]))).toEqual(byHand);
    expect(findingsOf(totals)).toEqual({ complaints: 58_251, ...findingsIn(cases) });
    // Violations that were corrected, filed or stopped; whoever they are, none of them is the city.
    expect(totals).toMatchObject({ notAtFault: 1_556 + 680 + 11, undetermined: 2_005, ownPermille: 0 });
  });

  it("have a validity, or a link to the case they repeat, where the words say so", () => {
    const { founded, unfounded, duplicates } = wordCounts(cases);
    const facts = [...liability.values()];
    const having = (validity: string): number =>
      facts.filter(({ circumstances }) => circumstances.classification?.validity === validity).length;
    expect([having("founded"), having("unfounded")]).toEqual([founded, unfounded]);
    expect([founded, unfounded]).toEqual([2_268, 2_750]);
    const links = facts.flatMap((row) => row.links);
    expect(links).toHaveLength(duplicates);
    // More than half of them name the case, and nearly all that do name one of this file.
    const targets = links.flatMap(({ target }) => target ?? []);
    const known = new Set(cases.map((row) => row.case_enquiry_id));
    expect([duplicates, targets.length, targets.filter((target) => known.has(target)).length]).toEqual([
      2_317, 1_276, 1_182,
    ]);
  });

  it("name for each finding the rule of the importer that it rests on", () => {
    const bases = [...liability.values()].flatMap((row) => row.findings.map(({ basis }) => basis));
    const rules = Map.groupBy(bases, (basis) => (basis?.kind === "imported" ? basis.rule : "not imported"));
    expect(Object.fromEntries(Array.from(rules, ([rule, of]) => [rule, of.length]))).toEqual({
      "violation-corrected": 1_556,
      "violation-filed": 680,
      "work-stopped": 11,
      corrected: 18,
      "issues-found": 3,
      "no-violation": 1_295,
      "no-basis": 38,
      "no-access": 209,
      "not-at-home": 442,
    });
  });

  it("stand with their time limits as the city counted, by the command", async () => {
    const run = await runCommand("sla", "--ledger", ledger, "--as-of", "2019-11-01T00:00:00Z", "--json");
    expect(JSON.parse(run.stdout).totals).toEqual({
      complaints: 58_251,
      withoutDeadline: 10_981,
      running: 0,
      paused: 0,
      met: 35_591,
      breached: 11_679,
      waived: 0,
      notReckonable: 0,
    });
  });

  it("are reported as the README of the project shows", async () => {
    const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
    const [, shown = ""] = /```text\n(handling unit [^]*?)```/.exec(readme) ?? [];
    const asked = ["--as-of", "2019-11-01T00:00:00Z", "--by", "handlingUnit", "--time-zone", "America/New_York"];
    const { stdout } = await runCommand("sla", "--ledger", ledger, ...asked);
    // Three of the eleven departments are shown, so columns may be narrower.
    const cellsOf = (text: string): readonly string[] =>
      text.split("\n").map((line) => line.replaceAll(/-{3,}| {2,}/g, " ").trim());
    expect(shown).not.toBe("");
    expect(cellsOf(stdout)).toEqual(expect.arrayContaining([...cellsOf(shown)]));
  });

  it("agree row by row with the city's own flag on every flagged case", () => {
    const flagged = cases.filter(({ ontime }) => ontime !== "");
    const disagreeing = flagged.filter(({ case_enquiry_id: id, ontime }) => {
      const late = statusAt(rows, id, "2019-11-01T00:00:00.000Z") === "breached";
      return late !== (ontime === "OVERDUE");
    });
    expect(flagged).toHaveLength(58_093);
    expect(disagreeing).toEqual([]);
  });

  it.each(["2011-08-15T12:00:00.000Z", "2011-11-06T05:30:00.000Z", "2012-03-01T00:00:00.000Z"])(
    "stand at %s as the file evaluated by hand says",
    (asOf) => {
      const now = bostonTime(asOf);
      const differing = cases.filter((row) => statusAt(rows, row.case_enquiry_id, asOf) !== byHand(row, now));
      // Wall-clock times repeated on 6 November 2011 cannot be told apart by hand; see "ambiguous-time".
      const certain = differing.filter((row) => ![row.open_dt, row.target_dt, row.closed_dt].some(isRepeated));
      expect(certain).toEqual([]);
    },
  );

  it("have targets that an inferred policy, with one limit a type, meets within ten minutes in at least 46,318 cases", () => {
    const promised = [...rows.values()].flatMap((row) => targetOf(row) ?? []);
    const types = Map.groupBy(promised, ({ type }) => type);
    const limits = Array.from(types, ([type, targets]) => bestLimit(type, targets));
    expect(promised).toHaveLength(47_270);
    expect(limits.reduce((hits, limit) => hits + limit.hits, 0)).toBeGreaterThanOrEqual(46_318);
  });
});

interface Target {
  readonly row: SlaRow;
  readonly type: string;
  readonly lodgedAt: number;
  readonly target: number;
}

/** What the city set itself for a case, if it set anything. Epoch milliseconds. */
function targetOf(row: SlaRow): Target | undefined {
  const lodged = row.facts.find((fact) => fact.event === "ComplaintLodged");
  const promise = row.facts.find((fact) => fact.event === "DeadlinePromised");
  if (lodged?.category === undefined || lodged.category === null || promise === undefined) return undefined;
  return { row, type: lodged.category, lodgedAt: Date.parse(lodged.at), target: Date.parse(promise.dueAt) };
}

const DAY = 86_400_000;
const TEN_MINUTES = 600_000;

/** The limit of a type that meets most of its targets: the likely ones are tried on some cases, the best two on all. */
function bestLimit(type: string, targets: readonly Target[]): { readonly hits: number } {
  const some = targets.filter((_, i) => i % Math.ceil(targets.length / 60) === 0);
  const likely = new Map<string, InferredLimit>();
  for (const { lodgedAt, target } of some) {
    const span = Math.round((target - lodgedAt) / DAY);
    const workingDays = Math.round((span * 5) / 7);
    for (const amount of [workingDays - 1, workingDays, workingDays + 1].filter((amount) => amount > 0)) {
      likely.set(`w${amount}`, { type, duration: { amount, unit: "workingDays" }, fromWeekday: true });
    }
    for (const fromWeekday of span > 0 && span < 1000 ? [true, false] : []) {
      likely.set(`c${span}${fromWeekday}`, { type, duration: { amount: span, unit: "calendarDays" }, fromWeekday });
    }
  }
  const tried = Array.from(likely.values(), (limit) => ({ limit, hits: hitsOf(limit, some) }));
  const best = tried.sort((a, b) => b.hits - a.hits).slice(0, 2);
  return { hits: Math.max(0, ...best.map(({ limit }) => hitsOf(limit, targets))) };
}

/** How many targets the read model reckons within ten minutes under an inferred policy with this limit. */
function hitsOf(limit: InferredLimit, targets: readonly Target[]): number {
  const policy = inferredPolicy([limit]);
  const rules = { policies: [policy], calendars: [bostonWeekdays], asOf: "2019-11-01T00:00:00.000Z" };
  return targets.filter(({ row, target }) => {
    const clock = assessComplaint(underPolicy(row, policy), rules)?.clocks.find(({ origin }) => origin === "policy");
    return Math.abs(Date.parse(clock?.dueAt ?? "") - target) <= TEN_MINUTES;
  }).length;
}

/** The same complaint, pinned to another policy. */
function underPolicy(row: SlaRow, { id, version }: HandlingPolicy): SlaRow {
  const facts = row.facts.map((fact) =>
    fact.event === "ComplaintLodged" ? Object.assign({}, fact, { policies: [{ id, version }] }) : fact,
  );
  return { ...row, facts };
}

/** Status of a case at an instant by the read model; `undefined` if it was not lodged by then. */
function statusAt(rows: ReadonlyMap<string, SlaRow>, caseId: string, asOf: string): string | undefined {
  const row = rows.get(`complaint-${caseId}`);
  if (row === undefined) throw new Error(`case ${caseId} has no row`);
  return assessComplaint(row, { policies: [importedHistory], calendars: [], asOf })?.status;
}

/** The same from the row of the file alone, `now` being a wall-clock time as in the file. */
function byHand({ open_dt, target_dt, closed_dt }: BostonCase, now: string): string | undefined {
  if (open_dt > now) return undefined;
  if (target_dt === "") return "withoutDeadline";
  const closed = closed_dt !== "" && closed_dt <= now;
  if ((closed ? closed_dt : now) > target_dt) return "breached";
  return closed ? "met" : "running";
}

/** An instant as the clocks of Boston told it. */
function bostonTime(instant: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "America/New_York",
    dateStyle: "short",
    timeStyle: "medium",
  });
  return parts.format(new Date(instant));
}

function isRepeated(wallClock: string): boolean {
  return wallClock.startsWith("2011-11-06 01:");
}

interface BostonCase extends ClosedCase {
  readonly open_dt: string;
  readonly target_dt: string;
  readonly closed_dt: string;
  readonly ontime: string;
}

interface Findings {
  readonly notAtFault: number;
  readonly undetermined: number;
  readonly atFault: number;
  readonly withoutFinding: number;
}

/** What the file says of findings: the city never found itself at fault. */
function findingsIn(cases: readonly ClosedCase[]): Findings {
  const { notAtFault, undetermined } = wordCounts(cases);
  return { notAtFault, undetermined, atFault: 0, withoutFinding: cases.length - notAtFault - undetermined };
}

interface LiabilityFigures extends Findings {
  readonly complaints: number;
}

function findingsOf(figures: LiabilityFigures): LiabilityFigures {
  const { complaints, notAtFault, undetermined, atFault, withoutFinding } = figures;
  return { complaints, notAtFault, undetermined, atFault, withoutFinding };
}

interface LiabilityReport {
  readonly totals: LiabilityFigures;
  readonly groups: readonly (LiabilityFigures & { readonly key: string })[];
}

interface ImportReport {
  readonly remarks: readonly { readonly code: string; readonly line: number }[];
}

interface List {
  readonly count: number;
  readonly complaints: readonly Listed[];
}

interface Listed {
  readonly state: string;
  readonly lodgedAt: string;
  readonly promisedDeadline?: string;
}
