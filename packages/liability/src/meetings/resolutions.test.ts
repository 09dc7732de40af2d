import { reviewMeetingDecider } from "@complaint-ledger/complaint";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterDue, carriedOut, due, held, meetingsOf, resolution } from "../test/meeting-history.ts";
import { overdueResolutions, resolutionsOf } from "./resolutions.ts";

const aprilMeeting = held("april", "2024-04-02T09:00:00.000Z", ["c-0"], resolution("r-1"), resolution("r-2"));

describe("the resolutions of review meetings", () => {
  it("are overdue from the first instant after they are due, until they are carried out", () => {
    const before = meetingsOf([aprilMeeting]);
    expect(overdueResolutions(before, { asOf: due })).toEqual({
      asOf: due,
      meetings: 1,
      resolutions: 2,
      carriedOut: 0,
      overdue: [],
    });
    expect(overdueResolutions(before, { asOf: afterDue }).overdue.map(({ resolution: id }) => id)).toEqual([
      "r-1",
      "r-2",
    ]);
    const after = meetingsOf([aprilMeeting, carriedOut("april", due, "r-1")]);
    expect(overdueResolutions(after, { asOf: afterDue })).toMatchObject({
      carriedOut: 1,
      overdue: [{ meeting: "april", resolution: "r-2", unit: "desk", complaints: ["c-0"] }],
    });
  });

  it("say whether they were carried out in time", () => {
    const rows = meetingsOf([aprilMeeting, carriedOut("april", due, "r-1"), carriedOut("april", afterDue, "r-2")]);
    expect(resolutionsOf(rows, { asOf: "2024-05-01T00:00:00.000Z" }).map(({ status }) => status)).toEqual([
      "carriedOut",
      "carriedOutLate",
    ]);
  });

  it("stand in the order they are due, over all meetings", () => {
    const march = held(
      "march",
      "2024-03-02T09:00:00.000Z",
      [],
      resolution("r-1", afterDue),
      resolution("r-2", "2024-03-09T00:00:00.000Z"),
    );
    expect(
      resolutionsOf(meetingsOf([aprilMeeting, march]), { asOf: due }).map((one) => `${one.meeting} ${one.resolution}`),
    ).toEqual(["march r-2", "april r-1", "april r-2", "march r-1"]);
  });

  it("are those of meetings on record: what is carried out of an unknown one counts for none", () => {
    const rows = meetingsOf([carriedOut("lost", due, "r-1")]);
    expect(rows).toMatchObject([{ meeting: "lost", held: null }]);
    expect(overdueResolutions(rows, { asOf: afterDue })).toMatchObject({ meetings: 0, resolutions: 0 });
  });

  it("are the same however the events of meetings are interleaved", () => {
    const histories = ["a", "b", "c"].map((id) => [
      held(id, "2024-04-02T09:00:00.000Z", [id], resolution("r-1"), resolution("r-2")),
      carriedOut(id, due, "r-1"),
      carriedOut(id, afterDue, "r-2"),
    ]);
    const grouped = resolutionsOf(meetingsOf(histories.flat()), { asOf: afterDue });
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 12 }), (turns) => {
        const left = histories.map((history) => history.slice());
        const taken = turns.flatMap((turn) => left[turn]?.shift() ?? []);
        const interleaved = resolutionsOf(meetingsOf([...taken, ...left.flat()]), { asOf: afterDue });
        const facts = (list: typeof grouped) =>
          list.map((one) => [one.meeting, one.resolution, one.status, one.execution?.at]);
        expect(facts(interleaved)).toEqual(facts(grouped));
      }),
    );
  });

  it("are read from what the rules of a review meeting accept", () => {
    const data = {
      complaints: ["c-0", "c-1"],
      resolutions: [{ ...resolution("r-1"), complaints: ["c-1"] }, resolution("r-2")],
    };
    const decision = reviewMeetingDecider.decide(
      { type: "HoldReviewMeeting", commandId: "00000000-0000-4000-8000-000000000000", occurredAt: due, data },
      reviewMeetingDecider.initialState,
      { now: due, actor: { id: "office-1", role: "generalManagersOffice" } },
    );
    const events = decision.outcome === "accepted" ? decision.events : [];
    const rows = meetingsOf(
      events.map((event) => ({ id: "april", at: event.occurredAt, type: event.type, data: event.data })),
    );
    expect(rows).toMatchObject([{ meeting: "april", held: { complaints: ["c-0", "c-1"] } }]);
    expect(resolutionsOf(rows, { asOf: due }).map(({ complaints }) => complaints)).toEqual([["c-1"], ["c-0", "c-1"]]);
  });
});
