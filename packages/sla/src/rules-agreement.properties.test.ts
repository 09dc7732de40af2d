import { complaintLives, type ComplaintLife } from "@complaint-ledger/testing";
import { keyedView } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { seenFacts } from "./facts/seen-facts.ts";
import { slaCompliance } from "./facts/sla-compliance.ts";
import type { SlaRow } from "./facts/sla-row.ts";
import { governingVersions } from "./history/governing-versions.ts";
import { standstillsOf } from "./history/standstills.ts";
import { slaReport } from "./report/sla-report.ts";
import { END_OF_TIME, epochOf } from "./time/epoch.ts";

const asOf = "2034-01-01T00:00:00.000Z";

function rowOf({ events }: ComplaintLife): SlaRow {
  const view = keyedView(slaCompliance);
  view.replay(events);
  return [...view.rows.values()][0] ?? slaCompliance.initial;
}

/** Lodged lives, a good part of whose steps are entered late and out of order. */
function forLives(agree: (life: ComplaintLife, row: SlaRow, rules: RulesAtHand) => void): void {
  fc.assert(
    fc.property(complaintLives({ maxLength: 120 }), (life) => {
      if (life.state.phase === "notLodged") return;
      agree(life, rowOf(life), { policies: life.policies, calendars: [] });
    }),
    { numRuns: 200 },
  );
}

describe("what the rules and the clocks take from one history, entered late or not, is the same", () => {
  it("whether it is closed, and in which run it stands", () => {
    forLives(({ state }, row, rules) => {
      expect(slaReport([row], { ...rules, asOf }).handled).toBe(state.phase === "closed" ? 1 : 0);
      const runs = assessComplaint(row, { ...rules, asOf })?.clocks.filter(({ origin }) => origin === "policy") ?? [];
      for (const { policy } of runs) {
        expect(Math.max(...runs.filter((run) => run.policy === policy).map(({ run }) => run))).toBe(
          state.closing.reopenings,
        );
      }
    });
  });

  it("to which run each final reply belongs", () => {
    forLives(({ state }, row) => {
      const { happened } = seenFacts(row, {});
      let run = 0;
      const perRun: number[] = [];
      for (const { event, detail } of happened) {
        if (event === "ComplaintReopened") run++;
        if (event === "ReplyIssued" && detail === "final") perRun.push(run);
      }
      const replies = state.resolution.replies.filter(({ kind }) => kind === "final").map(({ run }) => run);
      expect(replies.toSorted((a, b) => a - b)).toEqual(perRun);
    });
  });

  it("which policy versions govern it", () => {
    forLives(({ state }, row) => {
      expect(governingVersions(seenFacts(row, {}))).toEqual(state.policies);
    });
  });

  it("when its clocks stand still", () => {
    forLives(({ state, policies }, row) => {
      const { administered } = seenFacts(row, {});
      for (const { id, version } of state.policies) {
        const policy = policies.find((candidate) => candidate.id === id && candidate.version === version);
        for (const rule of policy?.clocks ?? []) {
          const pauses = state.clocks.pauses
            .filter(({ clock, reason }) =>
              clock === null ? rule.pauseReasons.includes(reason) : clock.policy === id && clock.clock === rule.id,
            )
            .map(({ from, until }) => ({ from: epochOf(from), to: until === null ? END_OF_TIME : epochOf(until) }))
            .filter(({ from, to }) => from < to);
          expect(standstillsOf(id, rule, administered, state.closing.reopenings)).toEqual(pauses);
        }
      }
    });
  });

  it("which extensions and waivers there are in which run", () => {
    forLives(({ state }, row) => {
      const { administered } = seenFacts(row, {});
      const given = (wanted: "ClockExtended" | "BreachWaived") =>
        administered.flatMap(({ fact, run }) => (fact.event === wanted ? { clock: fact.clock, run } : []));
      const taken = (administration: readonly { readonly clock: unknown; readonly run: number }[]) =>
        administration.map(({ clock, run }) => ({ clock, run }));
      expect(given("ClockExtended")).toEqual(taken(state.clocks.extensions));
      expect(given("BreachWaived")).toEqual(taken(state.clocks.waivers));
    });
  });
});
