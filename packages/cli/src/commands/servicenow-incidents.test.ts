import { writeFileSync } from "node:fs";
import { importedHistory } from "@complaint-ledger/regimes";
import { assessComplaint, slaCompliance, type SlaRow } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type LedgerEvent } from "complaint-ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, deskHours, deskWithoutPauses } from "../test/desk-policy.ts";
import { isLate, openTime, runsByHand, workingTime } from "../test/desk-time.ts";
import { loggedIncidents, type LoggedUpdate } from "../test/incident-log.ts";
import { reasonToSkip, unpack } from "../test/real-data.ts";
import { runCommand, type CommandRun } from "../test/run-command.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const reason = reasonToSkip("servicenow-incidents.zip");
const title = "the incident log of a ServiceNow instance";
const asOf = "2017-03-01T00:00:00.000Z";

describe.skipIf(reason !== undefined)(reason === undefined ? title : `${title} (skipped: ${reason})`, () => {
  const path = temporaryFolder(afterAll);
  const ledger = path("ledger.db");
  const rulesOptions = ["--policy-file", path("desk.json"), "--calendar-file", path("hours.json")];
  let imported: CommandRun;
  let report: ImportReport;
  let incidents: ReadonlyMap<string, readonly LoggedUpdate[]>;
  let rows: ReadonlyMap<string, SlaRow>;
  let tally: EventTally;

  beforeAll(async () => {
    unpack("servicenow-incidents.zip", path("log.csv"));
    writeFileSync(path("desk.json"), JSON.stringify(desk));
    writeFileSync(path("desk-2.json"), JSON.stringify(deskWithoutPauses));
    writeFileSync(path("hours.json"), JSON.stringify(deskHours));
    const how = ["--format", "servicenow", "--ledger", ledger, "--pin", "desk@1", "--skip-invalid", "--json"];
    [imported, incidents] = await Promise.all([
      runCommand("import", path("log.csv"), ...how, ...rulesOptions),
      loggedIncidents(path("log.csv")),
    ]);
    report = JSON.parse(imported.stdout);
    const store = await openSqliteEventStore({ file: ledger, readOnly: true });
    await using reading = openLedger({ store, policies: [importedHistory, desk] });
    tally = await tallyOf(reading.events());
    rows = await reading.projectRows(slaCompliance);
  }, 180_000);

  /** Neighbouring updates of every incident. */
  function steps(): readonly (readonly [number: string, before: LoggedUpdate, after: LoggedUpdate])[] {
    return [...incidents].flatMap(([number, updates]) =>
      updates.flatMap((after, i) => {
        const before = updates[i - 1];
        return before === undefined ? [] : [[number, before, after] as const];
      }),
    );
  }

  const linesOf = (code: string): readonly number[] =>
    report.remarks.filter((remark) => remark.code === code).map(({ line }) => line);

  it("is imported, every incident", () => {
    expect(imported).toMatchObject({ exitCode: 0, stderr: "" });
    expect(report).toMatchObject({
      rows: 141_712,
      complaints: { recorded: 24_918, alreadyThere: 0, skipped: 0 },
    });
    expect(tally.streams["ComplaintLodged"]?.size).toBe(24_918);
    expect(report.events).toBe(tally.total);
  });

  it("has 331 reopenings in 275 incidents, each where the log's own counter rises", () => {
    const counted = steps().filter(([, before, after]) => after.reopenings > before.reopenings);
    expect(counted).toHaveLength(331);
    expect(tally.events["ComplaintReopened"]).toBe(331);
    expect(tally.streams["ComplaintReopened"]).toEqual(new Set(counted.map(([number]) => `complaint-${number}`)));
    expect(tally.streams["ComplaintReopened"]?.size).toBe(275);
    // Every incident is resolved, or closed without that, once and after each reopening.
    expect(tally.events["ComplaintClosed"]).toBe(24_918 + 331);
  });

  it("has 5,471 incidents that waited for the user, 5,852 times", () => {
    const begun = steps().filter(([, { state: was }, { state: is }]) => is === waiting && was !== waiting);
    const first = [...incidents.values()].filter(([update]) => update?.state === waiting);
    expect(begun.length + first.length).toBe(5_852);
    expect(tally.events["ClockPaused awaitingUserInfo"]).toBe(5_852);
    expect(tally.streams["ClockPaused awaitingUserInfo"]?.size).toBe(5_471);
    // None is left on, for every incident was resolved in the end.
    const ended = (tally.events["ClockResumed"] ?? 0) + (tally.events["ClockPauseRevised"] ?? 0);
    expect(ended).toBe(tally.events["ClockPaused"]);
  });

  it("has 23,414 changes of owner, of which the ledger has each that changes the group of an open incident", () => {
    const counted = steps().filter(([, before, after]) => after.reassignments > before.reassignments);
    const toAnother = counted.filter(([, before, after]) => after.group !== before.group);
    const afterTheEnd = toAnother.filter(([, before, after]) => hasEnded(before) && hasEnded(after));
    expect([counted.length, toAnother.length, afterTheEnd.length]).toEqual([23_414, 23_321, 69]);
    // An incident that begins without a group is assigned to its first one, which is a change too.
    const { ComplaintTransferred = 0, HandlingUnitAssigned = 0 } = tally.events;
    const begunWithGroup = [...incidents.values()].filter(([first]) => first?.group !== "?").length;
    expect(ComplaintTransferred + HandlingUnitAssigned - begunWithGroup).toBe(23_321 - 69);
  });

  it("keeps the system's own verdict with the import: 15,803 made it, 9,115 did not", () => {
    const verdicts = [...incidents.values()].map((updates) => updates.at(-1)?.madeSla);
    expect(verdicts.filter((verdict) => verdict === "true")).toHaveLength(15_803);
    expect(tally.madeSla).toEqual({ true: 15_803, false: 9_115 });
  });

  it("tells its oddities with their lines", () => {
    expect(linesOf("unknown-state")).toEqual([115_643, 115_644, 124_509, 124_510, 124_511]);
    expect(linesOf("time-backwards")).toEqual([360]);
    expect(linesOf("opened-after-update")).toEqual([330, 336, 346, 351, 438]);
    const late = steps().filter(([, before]) => before.state === "Closed");
    expect(linesOf("update-after-closing")).toEqual(late.map(([, , { line }]) => line));
    expect(late).toHaveLength(67);
    const goOn = late.filter(([, , after]) => after.state !== "Closed");
    expect([goOn.length, new Set(goOn.map(([number]) => number)).size]).toEqual([12, 12]);
  });

  it("tells with line and rule what cannot happen to an incident that has ended, and records the rest of it", () => {
    const ended = new Set(
      steps().flatMap(([, before, after]) => (hasEnded(before) && hasEnded(after) ? [after.line] : [])),
    );
    expect(report.stepsLeftOut).toBe(140);
    expect(report.refused).toHaveLength(140);
    expect(report.refused.filter(({ line, rule }) => rule !== "lifecycle" || !ended.has(line))).toEqual([]);
    const count = (command: string): number =>
      report.refused.filter(({ problem }) => problem.startsWith(command)).length;
    expect(count("TransferComplaint") + count("AssignHandlingUnit")).toBe(69);
    expect([count("AssignHandler"), count("ReclassifyComplaint")]).toEqual([70, 1]);
  });

  it("counts for each run the hours from nine to five on weekdays in which it did not wait for the user", () => {
    const rules = { policies: [importedHistory, desk], calendars: [deskHours], asOf };
    const differing = [...incidents].filter(([number, updates]) => {
      const row = rows.get(`complaint-${number}`);
      const clocks = row === undefined ? [] : (assessComplaint(row, rules)?.clocks ?? []);
      const counted = clocks.map(({ stoppedAt, elapsedWorking }) => ({ stoppedAt, elapsedWorking }));
      const byHand = runsByHand(updates).map((run) => ({
        stoppedAt: new Date(run.to).toISOString(),
        elapsedWorking: workingTime(run),
      }));
      return JSON.stringify(counted) !== JSON.stringify(byHand);
    });
    expect(differing.map(([number]) => number)).toEqual([]);
  });

  it("stands by the command as the log reckoned by hand, and would be late more often if waiting counted", async () => {
    const how = ["--ledger", ledger, "--as-of", asOf, "--policy", path("desk-2.json"), "--json", ...rulesOptions];
    const run = await runCommand("sla", ...how);
    const { totals, supposed }: SlaReport = JSON.parse(run.stdout);

    const runs = [...incidents.values()].map(runsByHand);
    const late = (time: typeof workingTime): number =>
      runs.filter((each) => each.some((run) => isLate(run, 40, time))).length;
    expect(totals).toMatchObject({ complaints: 24_918, breached: late(workingTime), met: 24_918 - late(workingTime) });
    expect(supposed.asIf.breached).toBe(late(openTime));
    expect(late(openTime)).toBeGreaterThan(late(workingTime));
  });
});

const waiting = "Awaiting User Info";

function hasEnded({ state }: LoggedUpdate): boolean {
  return state === "Resolved" || state === "Closed";
}

/** Events, and the streams that have them, by type; pauses also by type and reason. */
interface EventTally {
  readonly events: Record<string, number>;
  readonly streams: Record<string, Set<string>>;
  total: number;
  /** Incidents by the verdict their import keeps. */
  readonly madeSla: Record<string, number>;
}

async function tallyOf(events: AsyncIterable<LedgerEvent>): Promise<EventTally> {
  const tally: EventTally = { events: {}, streams: {}, total: 0, madeSla: {} };
  const count = (name: string, stream: string): void => {
    tally.events[name] = (tally.events[name] ?? 0) + 1;
    (tally.streams[name] ??= new Set()).add(stream);
  };
  for await (const { type, stream, data, metadata } of events) {
    tally.total += 1;
    count(type, stream);
    if (type === "ClockPaused") count(`${type} ${data.reason}`, stream);
    if (type === "ComplaintLodged") {
      const { made_sla: verdict = "not said" } = metadata;
      tally.madeSla[verdict] = (tally.madeSla[verdict] ?? 0) + 1;
    }
  }
  return tally;
}

interface Finding {
  readonly code: string;
  readonly line: number;
  readonly rule?: string;
  readonly problem: string;
}

interface ImportReport {
  readonly events: number;
  readonly stepsLeftOut: number;
  readonly refused: readonly Finding[];
  readonly remarks: readonly Finding[];
}

interface Totals {
  readonly complaints: number;
  readonly met: number;
  readonly breached: number;
}

interface SlaReport {
  readonly totals: Totals;
  readonly supposed: { readonly asIf: Totals };
}
