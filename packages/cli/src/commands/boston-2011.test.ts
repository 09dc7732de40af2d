import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory } from "@complaint-ledger/regimes";
import { assessComplaint, slaCompliance, type SlaRow } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { reasonToSkipBoston, unpackBoston } from "../test/boston-archive.ts";
import { bostonWeekdays, inferredPolicy, type InferredLimit } from "../test/inferred-policy.ts";
import { runCommand, type CommandRun } from "../test/run-command.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const reason = reasonToSkipBoston();
const title = "the City of Boston's service requests of the second half of 2011";

describe.skipIf(reason !== undefined)(reason === undefined ? title : `${title} (skipped: ${reason})`, () => {
  const path = temporaryFolder(afterAll);
  const ledger = path("ledger.db");
  let imported: CommandRun;
  let cases: readonly BostonCase[];
  let rows: ReadonlyMap<string, SlaRow>;

  beforeAll(async () => {
    unpackBoston(path("boston.csv"));
    cases = parse(readFileSync(path("boston.csv")), { columns: true });
    const how = ["--format", "boston-311", "--ledger", ledger, "--skip-invalid", "--json"];
    imported = await runCommand("import", path("boston.csv"), ...how);
    const clock = (): string => new Date().toISOString();
    const store = await openSqliteEventStore({ file: ledger, clock, readOnly: true });
    await using reading = openLedger({ store, policies: [importedHistory], clock });
    rows = await reading.projectRows(slaCompliance);
  }, 180_000);

  it("are imported, every one", () => {
    expect(imported).toMatchObject({ exitCode: 0, stderr: "" });
    const report: ImportReport = JSON.parse(imported.stdout);
    expect(report).toMatchObject({
      rows: 58_251,
      complaints: { recorded: 58_251, alreadyThere: 0, skipped: 0 },
      // Lodged and assigned, 47,270 promised a date, 54,570 closed.
      events: 2 * 58_251 + 47_270 + 54_570,
      refused: [],
    });
    expect(report.remarks.filter(({ code }) => code === "ambiguous-time").map(({ line }) => line)).toEqual([
      43_290, 43_294, 43_295, 43_296,
    ]);
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
    });
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

interface BostonCase {
  readonly case_enquiry_id: string;
  readonly open_dt: string;
  readonly target_dt: string;
  readonly closed_dt: string;
  readonly ontime: string;
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
