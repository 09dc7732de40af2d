import { describe, expect, it } from "vitest";
import { clockAt } from "./test/assessed.ts";
import { happened, lodged } from "./test/history.ts";
import { house, resolve } from "./test/house.ts";
import { compareUnder } from "./what-if/compare-under.ts";
import { rowsOf } from "./test/ledger-rows.ts";

/*
 * Motor-finance complaints in the United Kingdom (FCA DISP App 5.2): their eight weeks were deemed not to run from 11 January
 * 2024 on, and the end of that pause was moved more than once: 2024-09-25, 2025-12-04, 2026-05-31.
 */
const finalResponse = {
  ...resolve,
  id: "final-response",
  duration: { amount: 8, unit: "weeks" },
  pauseReasons: ["motorFinancePause"],
} as const;
const { calendar: _, ...noCalendar } = house([finalResponse], { timeZone: "Europe/London" });
const statute = [noCalendar];

// Eight weeks from 1 December end on 26 January; 15 of their 56 days are left when the pause begins.
const lodgedInDecember = lodged("2023-12-01T10:00");
const from = "2024-01-11T00:00:00.000Z";
const midnight = (date: string) => `${date}T00:00:00.000Z`;

/** In force on 11 January, entered a month later. */
const paused = happened(
  "ClockPaused",
  "2024-01-11T00:00",
  { pause: "motor", reason: "motorFinancePause", from, until: midnight("2024-09-25") },
  { recordedAt: "2024-02-12T09:00" },
);
const movedTo = (until: string, on: string) =>
  happened("ClockPauseRevised", on, { pause: "motor", from, until: midnight(until), reason: "The end was moved" });
const history = [
  lodgedInDecember,
  paused,
  movedTo("2025-12-04", "2024-09-24T09:00"),
  movedTo("2026-05-31", "2025-12-03T09:00"),
];

describe("the motor-finance pause of the eight weeks", () => {
  it("is unknown before it is entered: the complaint was late on 27 January as far as was known on 1 February", () => {
    expect(clockAt("2024-01-27T12:00", history, statute, { knownAt: "2024-02-01T12:00" })).toMatchObject({
      status: "breached",
      dueAt: "2024-01-27T00:00:00.000Z",
    });
  });

  it("entered late, partly lying ahead, takes the breach back from when it is recorded", () => {
    for (const knownAt of ["2024-02-12T09:00", undefined]) {
      const known = knownAt === undefined ? undefined : { knownAt };
      expect(clockAt("2024-02-12T09:00", history, statute, known)).toMatchObject({
        status: "paused",
        // 24 hours times the days that were left: 15 days from 25 September, in the summer's offset.
        dueAt: "2024-10-10T23:00:00.000Z",
      });
    }
  });

  it("moves the deadline with every revision of its end, from when that is recorded", () => {
    expect(clockAt("2024-09-24T08:59", history, statute)).toMatchObject({ dueAt: "2024-10-10T23:00:00.000Z" });
    expect(clockAt("2024-09-24T09:00", history, statute)).toMatchObject({ dueAt: "2025-12-20T00:00:00.000Z" });
    expect(clockAt("2025-12-03T09:00", history, statute)).toMatchObject({ dueAt: "2026-06-15T23:00:00.000Z" });
  });

  it("leaves askable what was known before: the same instant, seen with three states of knowledge", () => {
    const asOf = "2026-01-10T12:00";
    const status = (knownAt: string) => clockAt(asOf, history, statute, { knownAt }).status;
    expect(status("2024-02-01T12:00")).toBe("breached");
    expect(status("2024-10-01T12:00")).toBe("breached");
    expect(status("2026-01-10T12:00")).toBe("paused");
  });

  it("runs out in the end", () => {
    expect(clockAt("2026-05-30T23:59", history, statute).status).toBe("paused");
    expect(clockAt("2026-05-31T00:00", history, statute).status).toBe("running");
    expect(clockAt("2026-06-15T23:00", history, statute).status).toBe("running");
    expect(clockAt("2026-06-15T23:00:00.001Z", history, statute).status).toBe("breached");
  });

  it("shows, left out by another version of the policy, who would have been late", () => {
    const without = { ...noCalendar, version: 2, clocks: [{ ...finalResponse, pauseReasons: [] }] };
    const { asIs, asIf, differing } = compareUnder(rowsOf([history]).values(), {
      policies: [noCalendar, without],
      calendars: [],
      asOf: "2026-01-10T12:00:00.000Z",
      to: { id: "house", version: 2 },
    });
    expect([asIs.paused, asIf.breached]).toEqual([1, 1]);
    expect(differing).toMatchObject([{ complaintId: "c-0", asIs: { status: "paused" }, asIf: { status: "breached" } }]);
  });
});
