import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../test/history.ts";
import { history, instant } from "../test/histories.ts";
import { house, office, resolve } from "../test/house.ts";
import { steppedRuns } from "../test/stepped-clock.ts";
import { assessComplaint, type ComplaintAssessment } from "./assess-complaint.ts";

const calendars = [office];
const warned = { ...resolve, warnings: [{ amount: 4, unit: "workingHours" }] } as const;
const reopening = fc.constantFrom("restart", "continue");

describe("the clocks of any history, seen from any two instants", () => {
  it("are what the slow model counts half hour by half hour", () => {
    fc.assert(
      fc.property(history, instant, instant, reopening, (happenings, asOf, knownAt, reopening) => {
        const policies = [house([warned], { reopening })];
        const assessed = assessComplaint(rowOf(happenings), { policies, calendars, asOf, knownAt });
        const isLodged = happenings.some(
          ({ type, at, recordedAt }) => type === "ComplaintLodged" && at <= asOf && recordedAt <= knownAt,
        );
        expect(assessed !== undefined).toBe(isLodged);
        const runs = (assessed?.clocks ?? [])
          .filter(({ origin }) => origin === "policy")
          .map(({ status, startedAt, dueAt, elapsedWorking }) => ({
            status,
            startedAt,
            dueAt,
            elapsed: elapsedWorking,
          }));
        expect(runs).toEqual(isLodged ? steppedRuns(happenings, asOf, knownAt, reopening) : []);
      }),
      { numRuns: 250 },
    );
  });

  it("are the same whether facts are left out when looking or when folding", () => {
    fc.assert(
      fc.property(history, instant, instant, (happenings, asOf, knownAt) => {
        const options = { policies: [house([warned])], calendars, asOf };
        const seen = happenings.filter(({ at, recordedAt }) => at <= asOf && recordedAt <= knownAt);
        expect(assessComplaint(rowOf(happenings), { ...options, knownAt })).toEqual(
          assessComplaint(rowOf(seen), options),
        );
      }),
    );
  });

  it("are breached for good: while nothing new happens no breach is undone", () => {
    fc.assert(
      fc.property(history, instant, instant, (happenings, knownAt, later) => {
        const seen = rowOf(happenings.filter(({ at, recordedAt }) => at <= knownAt && recordedAt <= knownAt));
        const options = { policies: [house([warned])], calendars };
        const breaches = (asOf: string) => breachesOf(assessComplaint(seen, { ...options, asOf }));
        const then = later > knownAt ? later : knownAt;
        expect(breaches(then)).toEqual(expect.arrayContaining([...breaches(knownAt)]));
      }),
    );
  });

  it("explain themselves: what was worked adds up to the time elapsed, and no two stretches overlap", () => {
    fc.assert(
      fc.property(history, instant, reopening, (happenings, asOf, reopening) => {
        const policies = [house([warned], { reopening })];
        for (const { segments, elapsedWorking } of assessComplaint(rowOf(happenings), { policies, calendars, asOf })
          ?.clocks ?? []) {
          const worked = segments.filter(({ kind }) => kind === "working");
          expect(worked.reduce((sum, { ms }) => sum + ms, 0)).toBe(elapsedWorking);
          for (const [i, { from }] of worked.entries()) expect(from >= (worked[i - 1]?.to ?? "")).toBe(true);
          for (const { from, to, ms } of segments) expect(Date.parse(to) - Date.parse(from)).toBe(ms);
        }
      }),
    );
  });

  it("warn before they are due, never after", () => {
    fc.assert(
      fc.property(history, instant, (happenings, asOf) => {
        const policies = [house([warned])];
        for (const { warningsAt, startedAt, dueAt } of assessComplaint(rowOf(happenings), { policies, calendars, asOf })
          ?.clocks ?? []) {
          for (const warning of warningsAt) {
            expect(warning <= (dueAt ?? "")).toBe(true);
            expect(warning >= (startedAt ?? "9")).toBe(true);
          }
        }
      }),
    );
  });
});

function breachesOf(assessment: ComplaintAssessment | undefined): readonly string[] {
  return (assessment?.clocks ?? [])
    .filter(({ status }) => status === "breached")
    .map(({ origin, clock, run }) => `${origin} ${clock} ${run}`);
}
