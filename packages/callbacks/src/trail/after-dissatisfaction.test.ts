import { openDissatisfactions } from "@complaint-ledger/complaint";
import { replay } from "@complaint-ledger/event-sourcing";
import { complaintLives, happened } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callbackTrail } from "../facts/callback-trail.ts";
import { completion, lodged, remedyDone, rowOf } from "../test/rows.ts";
import { afterDissatisfaction, type WhatFollowed } from "./after-dissatisfaction.ts";

const discontent = completion("2024-03-05T09:00", { satisfaction: "dissatisfied", record: "notAsked" });
const closed = happened("ComplaintClosed", "2024-03-06T09:00", { outcome: "accepted" });
const reopened = happened("ComplaintReopened", "2024-03-07T09:00", { callback: "cb-1" });
const newRemedy = remedyDone("r-2", "2024-03-08T09:00");
const content = completion("2024-03-09T09:00", { callback: "cb-2" });

function followed(...happenings: Parameters<typeof rowOf>[0]): readonly WhatFollowed[] {
  return afterDissatisfaction(rowOf([lodged, ...happenings]), {}).map((dissatisfaction) => dissatisfaction.followed);
}

describe("after dissatisfaction", () => {
  it("nothing has followed yet, on an open complaint as on a closed one", () => {
    expect(followed(discontent)).toEqual([{ kind: "nothingYet" }]);
    expect(followed(discontent, closed)).toEqual([{ kind: "nothingYet" }]);
    // A solution that was not called back, or that the complainant is no happier with, is none.
    expect(followed(discontent, ...newRemedy)).toEqual([{ kind: "nothingYet" }]);
    const again = completion("2024-03-09T09:00", { callback: "cb-2", record: "contradicted" });
    expect(followed(discontent, ...newRemedy, again)).toEqual([{ kind: "nothingYet" }, { kind: "nothingYet" }]);
    // Nor one that was carried out before.
    expect(followed(...remedyDone("r-1", "2024-03-04T10:00"), discontent, content)).toEqual([{ kind: "nothingYet" }]);
    expect(followed(...remedyDone("r-1", "2024-03-05T09:00"), discontent, content)).toEqual([{ kind: "nothingYet" }]);
    // And content before the solution says nothing of it.
    const before = completion("2024-03-07T09:00", { callback: "cb-2" });
    expect(followed(discontent, before, ...newRemedy)).toEqual([{ kind: "nothingYet" }]);
  });

  it("a new solution is carried out and called back", () => {
    expect(followed(discontent, ...newRemedy, content)).toEqual([
      {
        kind: "newSolution",
        remedy: "r-2",
        executedAt: "2024-03-08T09:00:00.000Z",
        callback: "cb-2",
        calledBackAt: "2024-03-09T09:00:00.000Z",
      },
    ]);
  });

  it("the complaint is reopened, which settles nothing by itself", () => {
    expect(followed(discontent, closed, reopened)).toEqual([{ kind: "reopened", at: "2024-03-07T09:00:00.000Z" }]);
    expect(followed(discontent, closed, reopened, ...newRemedy, content)).toMatchObject([{ kind: "newSolution" }]);
    // What was reopened before has nothing to do with it.
    expect(followed(reopened, completion("2024-03-08T09:00", { satisfaction: "dissatisfied" }))).toEqual([
      { kind: "nothingYet" },
    ]);
  });

  it("the complaint was reopened, also if what the complainant had said is entered only later", () => {
    expect(followed(closed, reopened, completion("2024-03-06T12:00", { satisfaction: "dissatisfied" }))).toEqual([
      { kind: "reopened", at: "2024-03-07T09:00:00.000Z" },
    ]);
    const early = happened("ComplaintReopened", "2024-03-04T09:00", {});
    expect(followed(discontent, early)).toEqual([{ kind: "nothingYet" }]);
  });

  it("it is disposed of, with a reason and by whom", () => {
    const approvedBy = { id: "head-1", role: "head" };
    const disposal = happened("DissatisfactionDisposed", "2024-03-08T09:00", {
      callback: "cb-1",
      reason: "Decided by the court.",
      approvedBy,
    });
    expect(followed(discontent, closed, reopened, disposal)).toEqual([
      {
        kind: "disposed",
        at: "2024-03-08T09:00:00.000Z",
        reason: "Decided by the court.",
        by: { id: "clerk-1", role: "clerk" },
        approvedBy,
      },
    ]);
  });

  it("tells what was found, dissatisfaction, contradiction or both, of outcome callbacks only", () => {
    const both = completion("2024-03-05T09:00", { satisfaction: "dissatisfied", record: "contradicted" });
    const row = rowOf([lodged, both, completion("2024-03-05T10:00", { callback: "cb-2", record: "contradicted" })]);
    expect(afterDissatisfaction(row, {})).toMatchObject([
      { callback: "cb-1", dissatisfied: true, contradicted: true },
      { callback: "cb-2", dissatisfied: false, contradicted: true },
    ]);
    expect(followed(completion("2024-03-05T09:00", { purpose: "progress", record: "contradicted" }))).toEqual([]);
  });

  it("is open for exactly the callbacks that closing waits for", () => {
    fc.assert(
      fc.property(complaintLives({ maxLength: 120 }), ({ events, state }) => {
        const open = afterDissatisfaction(replay(callbackTrail, events), {}).filter(
          ({ followed: { kind } }) => kind === "nothingYet" || kind === "reopened",
        );
        expect(open.map(({ callback }) => callback).toSorted()).toEqual(
          openDissatisfactions(state)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
