import { happened } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawHistory, viewpoint } from "../test/raw-histories.ts";
import { agent, attempt, completion, lodged, rowOf } from "../test/rows.ts";
import { confirmationsOf } from "./confirmations-of.ts";
import { maskedTrail, trailOf } from "./trail-of.ts";

const planned = happened("CallbackScheduled", "2024-03-05T08:00", {
  callback: "cb-1",
  purpose: "outcome",
  plannedFor: "2024-03-05T09:00:00.000Z",
  medium: "phone",
  agent: "agent-1",
});

const row = rowOf([
  lodged,
  planned,
  attempt("2024-03-05T09:00", "noAnswer", { note: "A neighbour answered." }),
  attempt("2024-03-05T10:00", "reached", { callback: "cb-2", purpose: "progress" }),
  attempt("2024-03-05T13:00", "reached"),
  completion("2024-03-05T13:00", {
    questionnaire: { id: "form", version: 1 },
    answers: [{ question: "result", option: "no", text: "Still broken." }],
    satisfaction: "dissatisfied",
    record: "contradicted",
    contradiction: "Nobody came.",
    remarks: "Angry.",
  }),
]);

describe("the trail of a complaint", () => {
  it("tells each callback from plan to what followed, in the order of record", () => {
    const { complaintId, callbacks } = trailOf(row);
    expect(complaintId).toBe("c-1");
    expect(callbacks).toMatchObject([
      { callback: "cb-1", purpose: "outcome", status: "completed", followed: { kind: "nothingYet" } },
      { callback: "cb-2", purpose: "progress", status: "attempted", followed: null },
    ]);
    expect(callbacks[0]?.steps.map(({ event, at, by }) => [event, at, by.id])).toEqual([
      ["CallbackScheduled", "2024-03-05T08:00:00.000Z", "clerk-1"],
      ["CallbackAttempted", "2024-03-05T09:00:00.000Z", agent.id],
      ["CallbackAttempted", "2024-03-05T13:00:00.000Z", agent.id],
      ["CallbackCompleted", "2024-03-05T13:00:00.000Z", agent.id],
    ]);
  });

  it("looks as it did at an earlier instant, and as it was known then", () => {
    expect(trailOf(row, { asOf: "2024-03-05T08:30:00.000Z" }).callbacks).toMatchObject([{ status: "planned" }]);
    const late = rowOf([lodged, completion("2024-03-05T09:00", {}, { recordedAt: "2024-03-07T09:00:00.000Z" })]);
    expect(trailOf(late, { knownAt: "2024-03-06T09:00:00.000Z" }).callbacks).toEqual([]);
    expect(trailOf(late, { knownAt: "2024-03-07T09:00:00.000Z" }).callbacks).toHaveLength(1);
  });

  it("shows abandonment, and the purpose of a callback whose end does not say it", () => {
    const abandoned = happened("CallbackAbandoned", "2024-03-06T09:00", { callback: "cb-1", reason: "Gone." });
    expect(trailOf(rowOf([lodged, planned, abandoned])).callbacks).toMatchObject([
      { purpose: "outcome", status: "abandoned" },
    ]);
    expect(trailOf(rowOf([lodged, abandoned])).callbacks).toMatchObject([{ purpose: null, status: "abandoned" }]);
  });

  it("masks what is personal and nothing else", () => {
    const masked = maskedTrail(trailOf(row)).callbacks[0]?.steps ?? [];
    expect(masked[1]?.data).toEqual({
      callback: "cb-1",
      purpose: "outcome",
      medium: "phone",
      result: "noAnswer",
      note: "[personal]",
    });
    expect(masked[3]?.data).toMatchObject({
      answers: [{ question: "result", option: "no", text: "[personal]" }],
      contradiction: "[personal]",
      remarks: "[personal]",
      satisfaction: "dissatisfied",
    });
  });

  it("is, looked back at from later, what it was then", () => {
    fc.assert(
      fc.property(rawHistory, viewpoint, (history, asOf) => {
        const then = rowOf(history.filter(({ at }) => at <= asOf));
        expect(trailOf(rowOf(history), { asOf }).callbacks.map(withoutIds)).toEqual(
          trailOf(then).callbacks.map(withoutIds),
        );
      }),
    );
  });
});

/** Ids are made of places in the history, which differ where something is left out of it. */
function withoutIds({ callback, status, purpose, followed, steps }: ReturnType<typeof trailOf>["callbacks"][number]) {
  return { callback, status, purpose, followed, steps: steps.map(({ at, by, data }) => ({ at, by, data })) };
}

describe("confirmations", () => {
  it("are evidence by the event that holds them, signed or spoken", () => {
    const signedAt = "2024-03-06T08:00:00.000Z";
    const confirmed = rowOf([
      lodged,
      completion("2024-03-06T09:00", { signedAt, medium: "post" }),
      completion("2024-03-07T09:00", { callback: "cb-2", purpose: "progress" }),
      completion("2024-03-08T09:00", { callback: "cb-3", record: "notAsked" }),
    ]);
    expect(confirmationsOf(confirmed)).toEqual([
      {
        complaintId: "c-1",
        callback: "cb-1",
        purpose: "outcome",
        event: confirmed.facts[1]?.id,
        at: "2024-03-06T09:00:00.000Z",
        by: agent,
        medium: "post",
        signedAt,
      },
      expect.objectContaining({ callback: "cb-2", purpose: "progress", signedAt: null }),
    ]);
    expect(confirmationsOf(row)).toEqual([]);
  });
});
