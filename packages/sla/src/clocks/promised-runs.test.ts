import { describe, expect, it } from "vitest";
import { clockAt, complaintAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house } from "../test/house.ts";

const monday = lodged("2024-03-04T09:00");
const noClocks = [house([])];
const promised = (dueAt: string, at = "2024-03-04T09:00") =>
  happened("DeadlinePromised", at, { deadline: "target", dueAt: `${dueAt}:00.000Z` });
const deferred = (until: string, at: string) => happened("ReplyDeferred", at, { until: `${until}:00.000Z` });
const closed = (at: string) => happened("ComplaintClosed", at, { outcome: "unspecified" });

describe("a promised deadline", () => {
  it("is a clock of its own, met by closing at or before it", () => {
    const history = [monday, promised("2024-03-09T12:00"), closed("2024-03-09T12:00")];
    expect(complaintAt("2024-04-01T09:00", history, noClocks)).toMatchObject({
      status: "met",
      clocks: [{ origin: "promise", policy: null, version: null, clock: "target", elapsedWorking: 123 * 3_600_000 }],
    });
  });

  it("is breached by closing after it, and while it is open once it has passed", () => {
    const late = [monday, promised("2024-03-09T12:00"), closed("2024-03-09T12:01")];
    expect(clockAt("2024-04-01T09:00", late, noClocks).status).toBe("breached");
    expect(clockAt("2024-03-09T12:00", [monday, promised("2024-03-09T12:00")], noClocks).status).toBe("running");
    expect(clockAt("2024-03-09T12:01", [monday, promised("2024-03-09T12:00")], noClocks).status).toBe("breached");
  });

  it("may lie anywhere: before the lodging, or in the year 9999", () => {
    expect(clockAt("2024-03-04T09:00", [monday, promised("2024-03-01T09:00")], noClocks).status).toBe("breached");
    expect(clockAt("2024-03-04T10:00", [monday, promised("9999-12-31T23:59")], noClocks).status).toBe("running");
  });

  it("is moved neither by a pause nor by a reclassification", () => {
    const history = [
      monday,
      promised("2024-03-09T12:00"),
      happened("ClockPaused", "2024-03-05T09:00", {
        pause: "p",
        from: "2024-03-05T09:00:00.000Z",
        reason: "mediation",
      }),
      happened("ComplaintClassified", "2024-03-06T09:00", { class: "major" }),
    ];
    expect(clockAt("2024-03-07T09:00", history, noClocks)).toMatchObject({ dueAt: "2024-03-09T12:00:00.000Z" });
  });

  it("is not there before it was promised, nor once more after a reopening", () => {
    const history = [
      monday,
      promised("2024-03-09T12:00", "2024-03-04T10:00"),
      closed("2024-03-05T09:00"),
      happened("ComplaintReopened", "2024-03-06T09:00"),
    ];
    expect(complaintAt("2024-03-04T09:30", history, noClocks).status).toBe("withoutDeadline");
    expect(complaintAt("2024-03-20T09:00", history, noClocks)).toMatchObject({ status: "met", clocks: [{ run: 0 }] });
  });

  it("ends without a verdict when the complaint is withdrawn", () => {
    const history = [monday, promised("2024-03-09T12:00"), happened("ComplaintWithdrawn", "2024-03-05T09:00")];
    expect(complaintAt("2024-03-20T09:00", history, noClocks)).toMatchObject({
      status: "withoutDeadline",
      clocks: [{ status: "cancelled" }],
    });
  });
});

describe("a deferred reply", () => {
  it("opens a promised clock that the final reply keeps, and moves no clock of the policy", () => {
    const history = [monday, deferred("2024-03-08T12:00", "2024-03-04T10:00")];
    expect(complaintAt("2024-03-04T11:00", history).clocks).toMatchObject([
      { origin: "policy", dueAt: "2024-03-05T17:00:00.000Z" },
      { origin: "deferral", clock: "1", dueAt: "2024-03-08T12:00:00.000Z", status: "running" },
    ]);
    const replied = [...history, happened("ReplyIssued", "2024-03-08T12:00", { kind: "final" })];
    expect(clockAt("2024-03-20T09:00", replied, noClocks)).toMatchObject({ status: "met" });
  });

  it("replaces an earlier one up to when that falls due, not afterwards", () => {
    const first = deferred("2024-03-08T12:00", "2024-03-04T10:00");
    const statuses = (again: string) =>
      complaintAt("2024-03-10T09:00", [monday, first, deferred("2024-03-20T12:00", again)], noClocks).clocks.map(
        ({ status }) => status,
      );
    expect(statuses("2024-03-08T12:00")).toEqual(["cancelled", "running"]);
    expect(statuses("2024-03-08T12:01")).toEqual(["breached", "running"]);
  });
});
