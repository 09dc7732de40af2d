import { expressDelivery } from "@complaint-ledger/regimes";
import type { BusinessCalendar } from "@complaint-ledger/working-time";
import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { happened, lodged, rowOf, type Happening } from "./test/history.ts";

const day = [{ open: "09:00", close: "18:00" }];

/** Office hours for the policy's calendar; Labour Day 2024 with its make-up Saturday. */
const office: BusinessCalendar = {
  id: expressDelivery.calendar?.id ?? "",
  version: expressDelivery.calendar?.version ?? 1,
  timeZone: "Asia/Shanghai",
  coverage: { from: "2024-01-01", to: "2024-12-31" },
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptionalDays: {
    "2024-05-01": { kind: "holiday", name: "Labour Day" },
    "2024-05-02": { kind: "holiday", name: "Labour Day" },
    "2024-05-03": { kind: "holiday", name: "Labour Day" },
    "2024-05-11": { kind: "makeUpWorkday", name: "for 3 May", hours: day },
  },
  provisionalYears: [],
};

/** An instant by the clock of Shanghai. */
const shanghai = (local: string) => new Date(`${local}:00+08:00`).toISOString();
const reported = (category: string, local: string) =>
  lodged(shanghai(local), {
    reportedCategory: category,
    policies: [{ id: expressDelivery.id, version: expressDelivery.version }],
  });

function resolveClock(local: string, happenings: readonly Happening[]) {
  const options = { policies: [expressDelivery], calendars: [office], asOf: shanghai(local) };
  return assessComplaint(rowOf(happenings), options)?.clocks.find(({ clock }) => clock.startsWith("resolve"));
}

describe("resolve clock, express delivery", () => {
  it("a loss reported at 17:59 on Friday is due next Friday at close", () => {
    expect(resolveClock("2024-03-02T12:00", [reported("loss", "2024-03-01T17:59")])).toMatchObject({
      clock: "resolve-major",
      dueAt: shanghai("2024-03-08T18:00"),
    });
  });

  it("a delay reported before Labour Day is due after it, on the third working day", () => {
    expect(resolveClock("2024-04-30T12:00", [reported("delay", "2024-04-29T10:00")])).toMatchObject({
      clock: "resolve-complex",
      dueAt: shanghai("2024-05-07T18:00"),
    });
  });

  it("a make-up Saturday is a working day", () => {
    expect(resolveClock("2024-05-10T12:00", [reported("attitude", "2024-05-10T10:00")])).toMatchObject({
      clock: "resolve-simple",
      dueAt: shanghai("2024-05-11T18:00"),
    });
  });

  it("what was reported as a delay and is a loss has the time of a loss, from when it was reported", () => {
    const found = happened("ComplaintClassified", shanghai("2024-03-05T10:00"), { category: "loss" });
    expect(resolveClock("2024-03-05T12:00", [reported("delay", "2024-03-01T10:00"), found])).toMatchObject({
      clock: "resolve-major",
      dueAt: shanghai("2024-03-08T18:00"),
    });
  });

  it("handled is carried out and told", () => {
    const history = [
      reported("loss", "2024-03-01T10:00"),
      happened("RemedyInstructed", shanghai("2024-03-04T10:00"), { remedy: "r1" }),
      happened("ReplyIssued", shanghai("2024-03-04T11:00"), { kind: "final" }),
    ];
    expect(resolveClock("2024-03-05T10:00", history)).toMatchObject({ status: "running" });
    const executed = [...history, happened("RemedyExecuted", shanghai("2024-03-08T18:00"), { remedy: "r1" })];
    expect(resolveClock("2024-03-20T10:00", executed)).toMatchObject({ status: "met" });
  });
});
