import { describe, expect, it } from "vitest";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { lodged, rowOf } from "./test/history.ts";
import { house, office, resolve } from "./test/house.ts";

const row = rowOf([lodged("2024-03-04T09:00")]);
const asOf = "2024-03-05T09:00:00.000Z";

describe("what is not at hand", () => {
  it("is told by name: the policy version", () => {
    expect(() => assessComplaint(row, { policies: [house([], { version: 2 })], calendars: [], asOf })).toThrow(
      expect.objectContaining({ code: "unknown-policy", problem: "policy house version 1 is not among them" }),
    );
  });

  it("is told by name: the calendar, and who counts by it", () => {
    const another = { ...office, version: 2 };
    expect(() => assessComplaint(row, { policies: [house()], calendars: [another], asOf })).toThrow(
      expect.objectContaining({
        code: "unknown-calendar",
        problem: expect.stringMatching(/policy house version 1 counts by calendar office version 1/),
      }),
    );
  });

  it("is told by name: the clock whose deadline lies beyond the calendar", () => {
    const short = { ...office, coverage: { from: "2024-01-01", to: "2024-03-04" }, exceptionalDays: {} };
    const assess = (asOf: string) => assessComplaint(row, { policies: [house()], calendars: [short], asOf });
    expect(assess("2024-03-04T10:00:00.000Z")?.notReckonable).toMatchObject([{ policy: "house", clock: "resolve" }]);
  });

  it("is told by name: the clock that is assessed at an instant beyond the calendar", () => {
    const short = { ...office, coverage: { from: "2024-01-01", to: "2024-03-05" }, exceptionalDays: {} };
    const assess = (asOf: string) => assessComplaint(row, { policies: [house()], calendars: [short], asOf });
    expect(assess("2024-03-05T10:00:00.000Z")?.status).toBe("running");
    expect(assess("2024-03-09T10:00:00.000Z")).toMatchObject({
      status: "breached",
      clocks: [],
      notReckonable: [{ clock: "resolve", status: "breached" }],
    });
  });
});

describe("a year whose holidays are not announced yet", () => {
  const calendars = [{ ...office, provisionalYears: [2024] }];

  it("gives no answer, or one that says so", () => {
    expect(assessComplaint(row, { policies: [house()], calendars, asOf })).toMatchObject({
      clocks: [],
      notReckonable: [{ clock: "resolve" }],
    });
    const { clocks } = assessComplaint(row, { policies: [house()], calendars, asOf, provisional: "mark" }) ?? {};
    expect(clocks).toMatchObject([{ status: "running", provisional: true }]);
    expect(assessComplaint(row, { policies: [house()], calendars: [office], asOf })?.clocks[0]).not.toHaveProperty(
      "provisional",
    );
  });

  it("gives no answer either in days, or at the same clock time", () => {
    for (const lastDayEnds of ["midnight", "sameTime"] as const) {
      const days = {
        ...resolve,
        duration: { amount: 2, unit: "workingDays" },
        counting: { ...resolve.counting, lastDayEnds },
      } as const;
      const policies = [house([days])];
      expect(assessComplaint(row, { policies, calendars, asOf })?.status).toBe("notReckonable");
      const { clocks } = assessComplaint(row, { policies, calendars, asOf, provisional: "mark" }) ?? {};
      expect(clocks).toMatchObject([{ provisional: true }]);
    }
  });
});
