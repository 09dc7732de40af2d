import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { dueAtFor } from "./due-at-for.ts";
import { happened, lodged, recordedHistory, rowOf } from "./test/history.ts";
import { history } from "./test/histories.ts";
import { house, office, resolve } from "./test/house.ts";

const rules = { policies: [house()], calendars: [office] };
const clock = { policy: "house", clock: "resolve" };
const dueAt = dueAtFor(rules);
const monday = lodged("2024-03-04T09:00");

describe("dueAtFor", () => {
  it("tells until when a clock can be extended, also once it is late", () => {
    expect(dueAt(recordedHistory([monday]), clock)).toBe("2024-03-05T17:00:00.000Z");
  });

  it("tells nothing of a clock that is not running: unknown, not started, ended, standing still without end", () => {
    expect(dueAt([], clock)).toBeUndefined();
    expect(dueAt(recordedHistory([monday]), { policy: "house", clock: "answer" })).toBeUndefined();
    const later = dueAtFor({
      ...rules,
      policies: [house([{ ...resolve, startsOn: [{ event: "ContactSheetIssued" }] }])],
    });
    expect(later(recordedHistory([monday]), clock)).toBeUndefined();
    const replied = [monday, happened("ReplyIssued", "2024-03-04T10:00", { kind: "final" })];
    expect(dueAt(recordedHistory(replied), clock)).toBeUndefined();
    const paused = happened("ClockPaused", "2024-03-04T10:00", {
      pause: "p1",
      reason: "mediation",
      from: "2024-03-04T10:00:00.000Z",
    });
    expect(dueAt(recordedHistory([monday, paused]), clock)).toBeUndefined();
  });

  it("agrees with the assessment of the present run", () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const asOf = "2024-06-01T00:00:00.000Z";
        const { clocks = [] } = assessComplaint(rowOf(happenings), { ...rules, asOf }) ?? {};
        const run = happenings.filter(({ type }) => type === "ComplaintReopened").length;
        const present = clocks.find((clock) => clock.origin === "policy" && clock.run === run);
        const expected = present?.stoppedAt === null ? (present.dueAt ?? undefined) : undefined;
        expect(dueAt(recordedHistory(happenings), clock)).toBe(expected);
      }),
    );
  });
});
