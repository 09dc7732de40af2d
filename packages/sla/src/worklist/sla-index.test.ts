import { complaintStream } from "@complaint-ledger/complaint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "../assessment/assess-complaint.ts";
import type { ClockAssessment } from "../assessment/clock-assessment.ts";
import type { SlaRow } from "../facts/sla-row.ts";
import { happened, lodged, rowOf } from "../test/history.ts";
import { histories, history, instant } from "../test/histories.ts";
import { house, office, resolve } from "../test/house.ts";
import { rowsOf } from "../test/ledger-rows.ts";
import { slaIndex, type SlaIndex } from "./sla-index.ts";

const warnings = [
  { amount: 7, unit: "workingHours" },
  { amount: 2, unit: "workingHours" },
] as const;
const rules = { policies: [house([{ ...resolve, warnings }])], calendars: [office] };
const reply = happened("ReplyIssued", "2024-03-05T10:00", { kind: "final" });

// Later than anything in the histories: an index answers for instants after the last event.
const LATER = "2024-04-01T00:00:00.000Z";

function scanned(rows: Iterable<SlaRow>, asOf: string, holds: (clock: ClockAssessment) => boolean): readonly string[] {
  const clocks = [...rows]
    .flatMap((row) => (assessComplaint(row, { ...rules, asOf })?.clocks ?? []).map((clock) => ({ row, clock })))
    .filter(({ clock }) => !clock.advisory && clock.startedAt !== null && clock.stoppedAt === null && holds(clock))
    .map(({ row, clock }) => `${clock.dueAt} ${row.complaintId} ${clock.origin} ${clock.clock} ${clock.run}`);
  // A raw append may promise the same deadline twice under one id; that is one entry.
  return [...new Set(clocks)].toSorted();
}

function found(clocks: ReturnType<SlaIndex["breachedAt"]>): readonly string[] {
  return [...clocks]
    .map(({ dueAt, complaintId: complaint, origin, clock, run }) => `${dueAt} ${complaint} ${origin} ${clock} ${run}`)
    .toSorted();
}

describe("the worklists of a clock due on Tuesday at 17:00", () => {
  const monday = lodged("2024-03-04T09:00");
  const index = slaIndex(rules, rowsOf([[monday]]));
  const due = { complaintId: "c-0", policy: "house", clock: "resolve", dueAt: "2024-03-05T17:00:00.000Z" };

  it("show it as due up to that instant, and as breached from the next millisecond on", () => {
    const at = "2024-03-05T17:00:00.000Z";
    expect([...index.dueWithin(at, at)]).toMatchObject([due]);
    expect([...index.breachedAt(at)]).toEqual([]);
    expect([...index.dueWithin("2024-03-05T17:00:00.001Z", LATER)]).toEqual([]);
    expect([...index.breachedAt("2024-03-05T17:00:00.001Z")]).toMatchObject([due]);
  });

  it("tell a scheduler what comes next, each alarm with an id of its own", () => {
    const alarms = [...index.dueNext("2024-03-04T09:00:00.000Z")];
    expect(alarms.map(({ kind, at }) => [kind, at])).toEqual([
      ["warning", "2024-03-05T09:00:00.000Z"],
      ["warning", "2024-03-05T15:00:00.000Z"],
      ["breach", "2024-03-05T17:00:00.001Z"],
    ]);
    expect(new Set(alarms.map(({ id }) => id)).size).toBe(3);
    expect([...index.dueNext("2024-03-05T15:00:00.000Z")]).toEqual(alarms.slice(2));
    expect(index.dueNext("2024-03-04T09:00:00.000Z").next().value).toEqual(alarms[0]);
  });

  it("forget it once it is answered, waived or withdrawn", () => {
    for (const event of [
      reply,
      happened("ComplaintWithdrawn", "2024-03-05T10:00"),
      happened("BreachWaived", "2024-03-06T10:00", { clock: { policy: "house", clock: "resolve" } }),
    ]) {
      const index = slaIndex(rules, rowsOf([[monday]]));
      index.apply({ key: complaintStream("c-0"), after: rowOf([monday, event], "c-0") });
      expect([...index.breachedAt(LATER), ...index.dueNext("2024-03-01T00:00:00.000Z")]).toEqual([]);
    }
  });

  it("keep advisory clocks out", () => {
    const advisory = { ...rules, policies: [house([{ ...resolve, advisory: true }])] };
    expect([...slaIndex(advisory, rowsOf([[monday]])).breachedAt(LATER)]).toEqual([]);
  });

  it("are as they were if a row cannot be assessed", () => {
    const index = slaIndex(rules, rowsOf([[monday]]));
    const unknown = lodged("2024-03-04T09:00", { policies: [{ id: "statute", version: 9 }] });
    expect(() => index.apply({ key: complaintStream("c-0"), after: rowOf([unknown], "c-0") })).toThrow(
      expect.objectContaining({ code: "unknown-policy" }),
    );
    expect([...index.breachedAt(LATER)]).toMatchObject([due]);
  });
});

describe("an index of any complaints, kept up change by change", () => {
  const changes = fc.tuple(histories, fc.array(fc.tuple(fc.nat({ max: 5 }), history), { maxLength: 8 }));

  it("answers what assessing every complaint answers", () => {
    fc.assert(
      fc.property(changes, instant, ([complaints, later], until) => {
        const rows = new Map(rowsOf(complaints));
        const index = slaIndex(rules, rows);
        for (const [i, happenings] of later) {
          const key = complaintStream(`c-${i}`);
          const after = rowOf(happenings, `c-${i}`);
          rows.set(key, after);
          index.apply({ key, after });
        }
        const open = (clock: ClockAssessment) => clock.status === "running" || clock.status === "paused";
        expect(found(index.breachedAt(LATER))).toEqual(
          scanned(rows.values(), LATER, ({ status }) => status === "breached"),
        );
        const end = `2024-04-${until.slice(8)}`;
        expect(found(index.dueWithin(LATER, end))).toEqual(
          scanned(rows.values(), LATER, (clock) => open(clock) && clock.dueAt !== null && clock.dueAt <= end),
        );
        const dues = [...index.breachedAt(LATER)].map(({ dueAt }) => dueAt);
        expect(dues).toEqual(dues.toSorted());
      }),
    );
  });

  it("raises every alarm exactly once for one who goes from each to the next", () => {
    fc.assert(
      fc.property(histories, (complaints) => {
        const index = slaIndex(rules, rowsOf(complaints));
        const all = [...index.dueNext("2024-01-01T00:00:00.000Z")];
        const raised = new Set<string>();
        let after = "2024-01-01T00:00:00.000Z";
        for (const { at } of all) {
          if (at <= after) continue;
          for (const alarm of index.dueNext(after)) {
            if (alarm.at > at) break;
            expect(raised.has(alarm.id)).toBe(false);
            raised.add(alarm.id);
          }
          after = at;
        }
        expect(raised.size).toBe(all.length);
        expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted());
      }),
    );
  });
});
