import type { HandlingPolicy, Questionnaire } from "@complaint-ledger/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clerk, lead, lodged, manager, type Story } from "../test/complaint-fixture.ts";
import { openDissatisfactions } from "./dissatisfaction.ts";

const form: Questionnaire = {
  id: "form",
  version: 1,
  questions: [
    {
      kind: "scale",
      id: "q1",
      text: { en: "Are you satisfied with the result?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "satisfied", label: { en: "satisfied" }, sentiment: "favourable" },
        { id: "soSo", label: { en: "so-so" }, sentiment: "neutral" },
        { id: "dissatisfied", label: { en: "dissatisfied" }, sentiment: "unfavourable" },
      ],
    },
    { kind: "text", id: "q2", text: { en: "How could we do better?" }, required: false },
  ],
};

const asking: Partial<HandlingPolicy> = {
  questionnaires: [form],
  callbacks: {
    agentDiffersFromHandler: true,
    media: [],
    attemptsBeforeAbandoning: 2,
    questionnaires: { outcome: { id: "form", version: 1 } },
  },
};

const outcomeOf = (callback: string) => ({ callback, purpose: "outcome", medium: "phone" }) as const;

const answered = (callback: string, option: string) =>
  ({
    ...outcomeOf(callback),
    questionnaire: { id: "form", version: 1 },
    answers: [{ question: "q1", option }],
    record: "confirmed",
  }) as const;

describe("a callback", () => {
  it("keeps every attempt, and takes satisfaction from the answers", () => {
    const story = lodged(asking)
      .accepts("ScheduleCallback", { ...outcomeOf("cb"), plannedFor: "2024-03-02T08:00:00.000Z" })
      .accepts("AttemptCallback", { ...outcomeOf("cb"), result: "noAnswer" })
      .accepts("CompleteCallback", answered("cb", "soSo"));
    expect(story.state.callback.callbacks).toMatchObject([
      { id: "cb", status: "completed", failedAttempts: 1, satisfaction: "neutral" },
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({ satisfaction: "neutral" });
  });

  it("may begin with an attempt that nobody had planned", () => {
    const story = lodged().accepts("AttemptCallback", { ...outcomeOf("cb"), result: "refused" });
    expect(story.state.callback.callbacks).toMatchObject([{ id: "cb", status: "scheduled", failedAttempts: 1 }]);
  });

  it("is not made by a handler, present or former, where the policy asks for somebody else", () => {
    const story = lodged(asking)
      .accepts("AssignHandler", { handler: clerk.id })
      .accepts("AssignHandler", { handler: lead.id });
    for (const agent of [clerk, lead, { ...manager, onBehalfOf: clerk.id }]) {
      expect(story.refuses("AttemptCallback", { ...outcomeOf("cb"), result: "noAnswer" }, agent)).toMatchObject([
        { rule: "separationOfDuties", code: "same-hands", field: "actor" },
      ]);
    }
    story.accepts("AttemptCallback", { ...outcomeOf("cb"), result: "noAnswer" }, manager);
  });

  it("is abandoned only after the attempts that the policy demands", () => {
    const story = lodged(asking).accepts("AttemptCallback", { ...outcomeOf("cb"), result: "noAnswer" });
    expect(story.refuses("AbandonCallback", { callback: "cb", reason: "nobody there" })).toMatchObject([
      { rule: "closure", code: "too-few-attempts", problem: "1 of 2 failed attempts are on record" },
    ]);
    story
      .accepts("AttemptCallback", { ...outcomeOf("cb"), result: "wrongContact" })
      .accepts("AbandonCallback", { callback: "cb", reason: "nobody there" });
    expect(story.refuses("AttemptCallback", { ...outcomeOf("cb"), result: "noAnswer" })).toMatchObject([
      { code: "callback-ended" },
    ]);
  });

  it("takes answers only to the questions and options of the questionnaire named, and may skip some", () => {
    const story = lodged(asking);
    expect(story.refuses("CompleteCallback", answered("cb", "brilliant"))).toMatchObject([
      { rule: "policy", code: "unknown-option", field: "data.answers[0].option" },
    ]);
    expect(
      story.refuses("CompleteCallback", { ...answered("cb", "soSo"), questionnaire: { id: "form", version: 2 } }),
    ).toContainEqual(expect.objectContaining({ code: "unknown-questionnaire" }));
    story.accepts("CompleteCallback", { ...answered("cb", "soSo"), answers: [], satisfaction: "satisfied" });
  });

  it("needs a word on satisfaction where no answer decides it, and none that contradicts an answer", () => {
    const story = lodged(asking);
    expect(story.refuses("CompleteCallback", { ...outcomeOf("cb"), record: "notAsked" })).toMatchObject([
      { code: "satisfaction-missing" },
    ]);
    expect(
      story.refuses("CompleteCallback", { ...answered("cb", "dissatisfied"), satisfaction: "satisfied" }),
    ).toMatchObject([{ code: "satisfaction-contradicts-answers" }]);
  });

  it("that contradicts the record says how", () => {
    expect(
      lodged(asking).refuses("CompleteCallback", { ...answered("cb", "satisfied"), record: "contradicted" }),
    ).toMatchObject([{ code: "contradiction-missing" }]);
  });
});

describe("dissatisfaction (rule 7)", () => {
  const dissatisfied = (): Story => lodged(asking).accepts("CompleteCallback", answered("cb", "dissatisfied"));
  const closing = { outcome: "accepted" } as const;
  const dispose = { callback: "cb", reason: "courtesy call declined", approvedBy: manager };

  it("is always recorded, and keeps an open case from closing", () => {
    const story = dissatisfied();
    expect(story.refuses("CloseComplaint", closing)).toMatchObject([
      { rule: "dissatisfaction", code: "dissatisfaction-open" },
    ]);
  });

  it("is answered by a newly executed solution that was called back", () => {
    const story = dissatisfied()
      .accepts("InstructRemedy", { remedy: "r1", kind: "goodwill", unit: "branch" })
      .accepts("ExecuteRemedy", { remedy: "r1" });
    story.refuses("CloseComplaint", closing);
    story.accepts("CompleteCallback", answered("cb2", "satisfied")).accepts("CloseComplaint", closing);
  });

  it("is answered by what happened after it, though the call was planned before it", () => {
    const planned = { ...outcomeOf("planned"), plannedFor: "2024-03-20T08:00:00.000Z" };
    lodged(asking)
      .accepts("ScheduleCallback", planned)
      .accepts("CompleteCallback", answered("cb", "dissatisfied"))
      .accepts("InstructRemedy", { remedy: "r1", kind: "goodwill", unit: "branch" })
      .accepts("ExecuteRemedy", { remedy: "r1" })
      .accepts("CompleteCallback", answered("planned", "satisfied"))
      .accepts("CloseComplaint", closing);
  });

  it("is not answered by a call alone, nor by a solution that left the complainant dissatisfied again", () => {
    const story = dissatisfied().accepts("CompleteCallback", answered("cb2", "satisfied"));
    story.refuses("CloseComplaint", closing);
    story
      .accepts("InstructRemedy", { remedy: "r1", kind: "goodwill", unit: "branch" })
      .accepts("ExecuteRemedy", { remedy: "r1" })
      .accepts("CompleteCallback", answered("cb3", "dissatisfied"));
    expect(story.refuses("CloseComplaint", closing)).toHaveLength(2);
  });

  it("is disposed of with a reason by somebody else than the one who proposes it", () => {
    const story = dissatisfied();
    expect(story.refuses("DisposeDissatisfaction", { ...dispose, approvedBy: clerk })).toMatchObject([
      { rule: "separationOfDuties", field: "data.approvedBy" },
    ]);
    story.accepts("DisposeDissatisfaction", dispose).accepts("CloseComplaint", closing);
    story.refuses("DisposeDissatisfaction", dispose);
  });

  it("a contradiction counts like dissatisfaction", () => {
    const story = lodged(asking).accepts("CompleteCallback", {
      ...answered("cb", "satisfied"),
      record: "contradicted",
      contradiction: "Nobody ever paid me.",
    });
    story.refuses("CloseComplaint", closing);
  });

  it("found on a closed case stays open until it is reopened or disposed of", () => {
    const closed = lodged(asking).accepts("CloseComplaint", closing);
    closed.accepts("CompleteCallback", answered("cb", "dissatisfied"));
    expect(openDissatisfactions(closed.state)).toHaveLength(1);
    closed.accepts("DisposeDissatisfaction", dispose);
    expect(openDissatisfactions(closed.state)).toHaveLength(0);
  });
});

describe("the signature under a callback form", () => {
  it("is of the time between the complaint's arising and its being recorded, both included", () => {
    // The complaint is lodged at 08:00; the story's clock then stands at 09:00.
    const lodgedAt = Date.parse("2024-03-01T08:00:00.000Z");
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), (offset) => {
        const signedAt = new Date(lodgedAt + offset).toISOString();
        const data = { ...outcomeOf("c1"), record: "confirmed", satisfaction: "satisfied", signedAt } as const;
        const field = "data.signedAt";
        if (offset >= 0 && offset <= 3_600_000) lodged().accepts("CompleteCallback", data);
        else {
          const code = offset < 0 ? "before-it-arose" : "in-the-future";
          expect(lodged().refuses("CompleteCallback", data)).toMatchObject([{ rule: "time", code, field }]);
        }
      }),
      { examples: [[0], [-1], [3_600_000], [3_600_001]] },
    );
  });
});
