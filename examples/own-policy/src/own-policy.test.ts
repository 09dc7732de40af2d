import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkPolicy } from "@complaint-ledger/policy";
import { assessComplaint, slaCompliance, type ClockAssessment } from "@complaint-ledger/sla";
import type { ComplaintOutcome } from "complaint-ledger";
import { describe, expect, it } from "vitest";
import { lodging, openDesk, type Desk } from "./desk.ts";
import { ownRules } from "./own-rules.ts";

const [waterworks] = ownRules().policies;

/** The clocks of a complaint that apply to it, as they stand at an instant (UTC). */
async function clocksOf({ ledger }: Desk, complaintId: string, asOf: string): Promise<readonly ClockAssessment[]> {
  for (const row of (await ledger.projectRows(slaCompliance, { asOf })).values()) {
    if (row.complaintId === complaintId) return assessComplaint(row, { ...ownRules(), asOf })?.clocks ?? [];
  }
  return [];
}

async function lodged(at: string, category: string, complaintClass: string): Promise<Desk> {
  const desk = openDesk();
  await desk.does(at, "w-1", "LodgeComplaint", lodging(category, "Something is wrong."));
  expect(await desk.does(at, "w-1", "ClassifyComplaint", { class: complaintClass, category })).toMatchObject({
    outcome: "recorded",
  });
  return desk;
}

describe("the policy of the waterworks", () => {
  it("is sound, and a mistake in it is told with its place", () => {
    expect(checkPolicy(waterworks)).toMatchObject({ valid: true });
    const check = checkPolicy({ ...waterworks, classes: [] });
    expect(check.valid ? [] : check.problems.map(({ field }) => field)).toEqual([
      "clocks[0].appliesTo.classes[0]",
      "clocks[1].appliesTo.classes[0]",
    ]);
  });

  it.each([
    ["over the Easter holidays", "2024-03-27T09:00:00.000Z", "2024-04-12T11:00:00.000Z"],
    ["in an ordinary week, ending on a Thursday at six", "2024-02-08T09:00:00.000Z", "2024-02-22T17:00:00.000Z"],
  ])("gives ten working days for an answer %s", async (_, at, dueAt) => {
    await using desk = await lodged(at, "bill", "billing");
    expect(await clocksOf(desk, "w-1", at)).toMatchObject([{ clock: "answer", status: "running", dueAt }]);
  });

  it.each([
    ["on a Monday morning, by Tuesday morning", "2024-03-04T07:00:00.000Z", "2024-03-05T07:30:00.000Z"],
    ["on a Saturday, from Monday on", "2024-03-02T10:00:00.000Z", "2024-03-05T07:30:00.000Z"],
    ["before Good Friday, after Easter", "2024-03-28T15:30:00.000Z", "2024-04-02T13:30:00.000Z"],
  ])("wants somebody there within eight hours of work when water is off %s", async (_, at, dueAt) => {
    await using desk = await lodged(at, "outage", "supply");
    expect(await clocksOf(desk, "w-1", at)).toMatchObject([{ clock: "visit", dueAt }]);
  });

  it("lets a clerk promise 20 euros, and leaves 21 to a manager", async () => {
    await using desk = await lodged("2024-03-04T09:00:00.000Z", "bill", "billing");
    const at = "2024-03-05T09:00:00.000Z";
    const propose = (solution: string, minorUnits: number): Promise<ComplaintOutcome> => {
      const remedies = [{ kind: "goodwill", amount: { minorUnits, currency: "EUR" } }] as const;
      return desk.does(at, "w-1", "ProposeSolution", { solution, options: [{ id: "voucher", remedies }] });
    };
    const offer = async (solution: string): Promise<string> =>
      (await desk.does(at, "w-1", "OfferSolution", { solution, medium: "phone", inWriting: false })).outcome;
    await propose("twenty", 2_000);
    expect(await offer("twenty")).toBe("recorded");
    await propose("twenty-one", 2_100);
    expect(await offer("twenty-one")).toBe("rejected");
    await desk.does(at, "w-1", "ApproveSolution", { solution: "twenty-one" }, "manager");
    expect(await offer("twenty-one")).toBe("recorded");
  });

  it("gives an answer five more working days if the manager agrees, once, and the household was told", async () => {
    await using desk = await lodged("2024-03-04T09:00:00.000Z", "bill", "billing");
    const extension = {
      clock: { policy: "waterworks", clock: "answer" },
      by: { amount: 5, unit: "workingDays" },
      reason: "The meter has to be taken out.",
      told: { medium: "phone", at: "2024-03-05T08:00:00.000Z" },
    } as const;
    const approved = { ...extension, approvedBy: { id: "manager-1", role: "manager" } };
    const at = "2024-03-05T09:00:00.000Z";
    expect(await desk.does(at, "w-1", "ExtendClock", extension)).toMatchObject({ outcome: "rejected" });
    expect(await desk.does(at, "w-1", "ExtendClock", approved)).toMatchObject({ outcome: "recorded" });
    expect(await clocksOf(desk, "w-1", at)).toMatchObject([{ dueAt: "2024-03-25T15:30:00.000Z" }]);
    expect(await desk.does(at, "w-1", "ExtendClock", approved)).toMatchObject({ outcome: "rejected" });
  });
});

it("the example prints what its README shows", () => {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", main], { encoding: "utf8" });
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(printed).toBe(/```text\n(.*?)```/s.exec(readme)?.[1]);
});
