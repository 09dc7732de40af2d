import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { dossierAfter } from "../test/dossier-after.ts";
import { lodged } from "../test/lodged.ts";
import type { OpenDuty } from "./open-duty.ts";

function dutiesAfter(...happenings: readonly Happening[]): readonly OpenDuty[] {
  return dossierAfter([lodged, ...happenings], { asOf: "2024-03-10T00:00:00.000Z" }).duties;
}

const instructed = (remedy: string, dueAt?: string): Happening =>
  happened("RemedyInstructed", "2024-03-02T08:00", {
    remedy,
    kind: "refund",
    unit: "finance",
    ...(dueAt === undefined ? {} : { dueAt }),
  });

describe("what is still to be done", () => {
  it("is nothing for a complaint of which nothing was asked", () => {
    expect(dutiesAfter()).toEqual([]);
  });

  it("tells what is due first at the top, what has no date last, and what is overdue", () => {
    const duties = dutiesAfter(
      instructed("r-1"),
      instructed("r-2", "2024-03-20T00:00:00.000Z"),
      instructed("r-3", "2024-03-05T00:00:00.000Z"),
      happened("DeadlinePromised", "2024-03-02T08:00", { deadline: "answer", dueAt: "2024-03-10T00:00:00.000Z" }),
    );
    expect(duties.map(({ of, overdue }) => [of, overdue])).toEqual([
      ["r-3", true],
      ["answer", false],
      ["r-2", false],
      ["r-1", false],
    ]);
    expect(duties.at(-1)).toEqual({ duty: "remedy", of: "r-1", owedBy: "finance", dueAt: null, overdue: false });
  });

  it("keeps a remedy that failed, until it is carried out", () => {
    const failed = happened("RemedyFailed", "2024-03-03T08:00", { remedy: "r-1", reason: "Wrong account." });
    expect(dutiesAfter(instructed("r-1"), failed)).toHaveLength(1);
    const executed = happened("RemedyExecuted", "2024-03-04T08:00", { remedy: "r-1" });
    expect(dutiesAfter(instructed("r-1"), failed, executed)).toEqual([]);
  });

  it("asks for a redraft of a rejected countermeasure, unless the first one stands after all", () => {
    const countermeasure = "c-1";
    const draft = [
      happened("CountermeasureRequested", "2024-03-02T08:00", { countermeasure, unit: "plant", task: "Find out." }),
      happened("CountermeasureSubmitted", "2024-03-03T08:00", { countermeasure, plan: "Tighten it." }),
    ];
    const rejected = happened("CountermeasureRejected", "2024-03-04T08:00", { countermeasure, reason: "Too little." });
    const mediated = happened("CountermeasureMediated", "2024-03-05T08:00", { countermeasure, outcome: "stands" });
    expect(dutiesAfter(...draft)).toEqual([]);
    expect(dutiesAfter(...draft, rejected)).toMatchObject([{ duty: "countermeasure", owedBy: "plant" }]);
    expect(dutiesAfter(...draft, rejected, mediated)).toEqual([]);
  });

  it("asks what follows from dissatisfaction, which a reopening alone does not settle", () => {
    const dissatisfied = happened("CallbackCompleted", "2024-03-03T08:00", {
      callback: "k-1",
      purpose: "outcome",
      medium: "phone",
      record: "confirmed",
      satisfaction: "dissatisfied",
    });
    const reopened = happened("ComplaintReopened", "2024-03-04T08:00", { reason: "Not content.", callback: "k-1" });
    const disposed = happened("DissatisfactionDisposed", "2024-03-05T08:00", {
      callback: "k-1",
      reason: "Nothing more can be done.",
      approvedBy: { id: "manager-1", role: "manager" },
    });
    const open = [{ duty: "dissatisfaction", of: "k-1" }];
    expect(dutiesAfter(dissatisfied)).toMatchObject(open);
    expect(dutiesAfter(dissatisfied, reopened)).toMatchObject(open);
    expect(dutiesAfter(dissatisfied, disposed)).toEqual([]);
  });

  it("asks for another corrective action where one does not work", () => {
    const planned = happened("CorrectiveActionPlanned", "2024-03-02T08:00", { action: "train", owner: "branch" });
    const verified = (effective: boolean): Happening =>
      happened("CorrectiveActionVerified", "2024-03-05T08:00", { action: "train", effective });
    expect(dutiesAfter(planned, verified(false))).toMatchObject([{ duty: "correctiveAction", owedBy: "branch" }]);
    expect(dutiesAfter(planned, verified(true))).toEqual([]);
  });
});
