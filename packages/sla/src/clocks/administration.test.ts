import { describe, expect, it } from "vitest";
import { clockAt, complaintAt } from "../test/assessed.ts";
import { happened, lodged } from "../test/history.ts";
import { house, resolve } from "../test/house.ts";

const monday = lodged("2024-03-04T09:00");
const reply = (at: string) => happened("ReplyIssued", at, { kind: "final" });
const clock = { policy: "house", clock: "resolve" };
const days = (amount: number) => ({ ...resolve, duration: { amount, unit: "workingDays" } }) as const;

describe("an extension", () => {
  const by = (amount: number, unit: "workingHours" | "workingDays" | "calendarDays" | "minutes", at: string) =>
    happened("ClockExtended", at, { clock, by: { amount, unit } });

  it("adds to the due instant, in the clock's own kind of time", () => {
    expect(clockAt("2024-03-05T12:00", [monday, by(3, "workingHours", "2024-03-05T12:00")])).toMatchObject({
      dueAt: "2024-03-06T12:00:00.000Z",
    });
    expect(clockAt("2024-03-05T12:00", [monday, by(90, "minutes", "2024-03-05T12:00")])).toMatchObject({
      dueAt: "2024-03-06T10:30:00.000Z",
    });
  });

  it("of days adds days to a deadline at midnight", () => {
    // Two working days after Monday end on Wednesday at 24:00.
    const policies = [house([days(2)])];
    expect(clockAt("2024-03-04T12:00", [monday], policies)).toMatchObject({ dueAt: "2024-03-07T00:00:00.000Z" });
    expect(clockAt("2024-03-04T12:00", [monday, by(2, "workingDays", "2024-03-04T12:00")], policies)).toMatchObject({
      dueAt: "2024-03-09T00:00:00.000Z",
    });
    expect(clockAt("2024-03-04T12:00", [monday, by(3, "calendarDays", "2024-03-04T12:00")], policies)).toMatchObject({
      dueAt: "2024-03-12T00:00:00.000Z",
    });
  });

  it("counts at the due instant, and a millisecond later no more", () => {
    expect(clockAt("2024-03-06T09:30", [monday, by(7, "workingHours", "2024-03-05T17:00")]).status).toBe("running");
    expect(clockAt("2024-03-06T09:30", [monday, by(7, "workingHours", "2024-03-05T17:00:00.001Z")]).status).toBe(
      "breached",
    );
  });

  it("of another clock changes nothing", () => {
    const other = happened("ClockExtended", "2024-03-04T10:00", {
      clock: { policy: "statute", clock: "resolve" },
      by: { amount: 7, unit: "workingHours" },
    });
    expect(clockAt("2024-03-05T12:00", [monday, other])).toMatchObject({ dueAt: "2024-03-05T17:00:00.000Z" });
  });
});

describe("the extensions of a clock", () => {
  it("are told in order, with who approved each, and whether it came too late to add anything", () => {
    const by = { amount: 1, unit: "workingHours" } as const;
    const approvedBy = { id: "boss-1", role: "manager" };
    const granted = happened("ClockExtended", "2024-03-04T10:00", {
      clock,
      by,
      reason: "An expert is asked",
      approvedBy,
    });
    const late = happened("ClockExtended", "2024-03-07T10:00", { clock, by, reason: "Still busy" });
    expect(clockAt("2024-03-08T09:00", [monday, granted, late]).extensions).toEqual([
      { by, at: "2024-03-04T10:00:00.000Z", reason: "An expert is asked", approvedBy, tooLate: false },
      { by, at: "2024-03-07T10:00:00.000Z", reason: "Still busy", approvedBy: null, tooLate: true },
    ]);
  });
});

describe("a waiver", () => {
  const waived = happened("BreachWaived", "2024-03-08T09:00", { clock });

  it("excuses the breach, and keeps on record how late it was", () => {
    const history = [monday, reply("2024-03-06T09:00"), waived];
    expect(complaintAt("2024-03-07T09:00", history).status).toBe("breached");
    expect(complaintAt("2024-03-08T09:00", history)).toMatchObject({
      status: "waived",
      clocks: [{ status: "waived", overrun: 16 * 3_600_000 }],
    });
  });

  it("is told with who approved it, why and when", () => {
    const approvedBy = { id: "boss-1", role: "manager" };
    const flood = happened("BreachWaived", "2024-03-08T09:00", { clock, reason: "A flood", approvedBy });
    expect(clockAt("2024-03-08T09:00", [monday, flood]).waiver).toEqual({
      at: "2024-03-08T09:00:00.000Z",
      reason: "A flood",
      approvedBy,
    });
    expect(clockAt("2024-03-07T09:00", [monday, flood]).waiver).toBe(null);
  });

  it("is of one run only", () => {
    const history = [
      monday,
      reply("2024-03-06T09:00"),
      happened("ComplaintClosed", "2024-03-06T10:00"),
      waived,
      happened("ComplaintReopened", "2024-03-11T09:00"),
    ];
    expect(complaintAt("2024-03-20T09:00", history).clocks.map(({ status }) => status)).toEqual(["waived", "breached"]);
  });

  it("given in advance, as a raw append may tell it, excuses nothing", () => {
    const early = (at: string) => happened("BreachWaived", at, { clock });
    const after = (at: string) => clockAt("2024-03-09T09:00", [monday, early(at)]).status;
    expect(after("2024-03-05T17:00")).toBe("breached");
    expect(after("2024-03-05T17:00:00.001Z")).toBe("waived");
  });

  it("makes nothing waived that is in time", () => {
    expect(clockAt("2024-03-09T09:00", [monday, reply("2024-03-05T09:00"), waived]).status).toBe("met");
  });
});

describe("a reclassification", () => {
  const classes = [
    { id: "simple", title: { en: "Simple" }, rank: 1, categories: ["attitude"] },
    { id: "major", title: { en: "Major" }, rank: 5, categories: ["loss"] },
  ];
  const simple = { ...days(1), id: "simple", appliesTo: { classes: ["simple"] } };
  const major = { ...days(5), id: "major", appliesTo: { classes: ["major"] } };
  const policies = [house([simple, major], { classes })];
  const classified = happened("ComplaintClassified", "2024-03-04T10:00", { class: "simple" });
  const reclassified = happened("ComplaintReclassified", "2024-03-07T10:00", {
    classification: { category: "loss" },
  });

  it("recomputes from the original start", () => {
    const history = [monday, classified, reclassified];
    expect(complaintAt("2024-03-04T09:30", history, policies).status).toBe("withoutDeadline");
    expect(clockAt("2024-03-07T09:00", history, policies)).toMatchObject({ clock: "simple", status: "breached" });
    expect(clockAt("2024-03-07T10:00", history, policies)).toMatchObject({
      clock: "major",
      status: "running",
      startedAt: "2024-03-04T09:00:00.000Z",
      dueAt: "2024-03-12T00:00:00.000Z",
    });
  });

  it("is not needed where the category as reported decides", () => {
    const reported = lodged("2024-03-04T09:00", { reportedCategory: "attitude" });
    expect(clockAt("2024-03-04T09:30", [reported], policies)).toMatchObject({ clock: "simple" });
  });

  it("does not touch the verdict of a run before", () => {
    const history = [
      monday,
      classified,
      reply("2024-03-07T09:00"),
      happened("ComplaintClosed", "2024-03-07T09:00"),
      happened("ComplaintReopened", "2024-03-07T09:30"),
      reclassified,
    ];
    expect(complaintAt("2024-03-08T10:00", history, policies).clocks).toMatchObject([
      { clock: "simple", run: 0, status: "breached" },
      { clock: "major", run: 1, status: "running" },
    ]);
  });
});

describe("whom a clock applies to", () => {
  const scoped = (appliesTo: object) => [house([{ ...resolve, appliesTo }])];
  const classified = happened("ComplaintClassified", "2024-03-04T10:00", {
    category: "loss",
    nature: "compensationClaim",
  });

  it.each([
    [{ channels: ["phone"] }, 1],
    [{ channels: ["web"] }, 0],
    [{ categories: ["loss"], natures: ["compensationClaim"] }, 1],
    [{ categories: ["loss"], natures: ["rectificationClaim"] }, 0],
    [{ classes: ["major"] }, 0],
  ])("%j: %i clock", (appliesTo, clocks) => {
    expect(complaintAt("2024-03-04T11:00", [monday, classified], scoped(appliesTo)).clocks).toHaveLength(clocks);
  });

  it("leaves out what a clock is excepted for, even within its scope", () => {
    const excepting = (exceptFor: object) => [house([{ ...resolve, exceptFor }])];
    const count = (exceptFor: object): number =>
      complaintAt("2024-03-04T11:00", [monday, classified], excepting(exceptFor)).clocks.length;
    expect(count({ categories: ["never reported"] })).toBe(1);
    expect(count({ channels: ["phone"] })).toBe(0);
    // Every condition of the exception must hold.
    expect(count({ channels: ["phone"], categories: ["never reported"] })).toBe(1);
  });
});

describe("several policies", () => {
  const statute = house([{ ...days(5), stopsOn: [[{ event: "ComplaintClosed" }]] }], { id: "statute" });
  const both = lodged("2024-03-04T09:00", {
    policies: [
      { id: "house", version: 1 },
      { id: "statute", version: 1 },
    ],
  });

  it("keep their own clocks, none stopping another, and the worst one counts", () => {
    expect(complaintAt("2024-03-07T09:00", [both, reply("2024-03-05T09:00")], [house(), statute])).toMatchObject({
      status: "running",
      clocks: [
        { policy: "house", status: "met" },
        { policy: "statute", status: "running" },
      ],
    });
    expect(complaintAt("2024-03-07T09:00", [both], [house(), statute]).status).toBe("breached");
  });
});

describe("a policy that is rebased", () => {
  const rebased = (from: number, to: number, at: string, recordedAt = at) =>
    happened("PolicyRebased", at, { policy: "house", fromVersion: from, toVersion: to }, { recordedAt });
  const policies = [house(), house([days(5)], { version: 2 }), house([days(10)], { version: 3 })];

  it("governs by its new version from when that is recorded", () => {
    const history = [monday, rebased(1, 2, "2024-03-06T09:00", "2024-03-07T09:00")];
    expect(clockAt("2024-03-08T09:00", history, policies)).toMatchObject({ version: 2, status: "running" });
    expect(clockAt("2024-03-08T09:00", history, policies, { knownAt: "2024-03-06T12:00" })).toMatchObject({
      version: 1,
      status: "breached",
    });
  });

  it("follows the versions where the later one is said to have happened earlier", () => {
    const history = [monday, rebased(1, 2, "2024-03-06T09:00"), rebased(2, 3, "2024-03-05T09:00", "2024-03-06T10:00")];
    expect(clockAt("2024-03-08T09:00", history, policies)).toMatchObject({ version: 3 });
  });
});
