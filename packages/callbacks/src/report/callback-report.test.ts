import { happened } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { form, house, office } from "../test/house.ts";
import { rawHistory, viewpoint } from "../test/raw-histories.ts";
import { agent, attempt, completion, lodged, rowOf } from "../test/rows.ts";
import { callbackBreakdowns } from "./breakdown.ts";
import { callbackReport, type CallbackReportOptions } from "./callback-report.ts";

const asOf = "2024-04-10T00:00:00.000Z";
const policies = [house(), house({}, { version: 2 })];
const options = { policies, calendars: [office], asOf };
const reference = { id: "form", version: 1 };

const first = rowOf(
  [
    lodged,
    happened("HandlingUnitAssigned", "2024-03-04T09:00", { unit: "depot" }),
    happened("HandlerAssigned", "2024-03-04T09:00", { handler: "mei" }),
    attempt("2024-03-05T09:00", "noAnswer"),
    attempt("2024-03-05T13:00", "reached"),
    completion("2024-03-05T13:00", { questionnaire: reference, answers: [{ question: "result", option: "yes" }] }),
    happened("ComplaintTransferred", "2024-03-06T09:00", { to: "office" }),
    completion("2024-04-01T09:00", {
      callback: "cb-2",
      record: "contradicted",
      satisfaction: "dissatisfied",
      questionnaire: reference,
      answers: [
        { question: "result", option: "no" },
        { question: "wish", text: "An end." },
      ],
    }),
  ],
  "c-1",
);
const second = rowOf(
  [
    { ...lodged, data: { channel: "counter", policies: [{ id: "house", version: 1 }] } },
    attempt("2024-03-06T09:00", "formSent", { medium: "post" }, { by: { id: "agent-2", role: "agent" } }),
    happened("CallbackScheduled", "2024-03-06T09:00", {
      callback: "cb-2",
      purpose: "progress",
      plannedFor: "2024-05-01T09:00:00.000Z",
      medium: "phone",
      agent: "agent-3",
    }),
    completion("2024-03-07T09:00", {
      callback: "cb-3",
      purpose: "progress",
      satisfaction: "neutral",
      record: "notAsked",
    }),
    happened("CallbackAbandoned", "2024-03-08T09:00", { callback: "cb-4", reason: "Gone." }),
  ],
  "c-2",
);

function groups(by: NonNullable<CallbackReportOptions["by"]>): readonly (readonly [string | null, number])[] {
  return callbackReport([first, second], { ...options, by }).groups.map(({ key, callbacks }) => [key, callbacks]);
}

describe("the callback report", () => {
  it("counts callbacks by how far they came, attempts by their results, and who was reached of those tried", () => {
    const report = callbackReport([first, second], options);
    expect(report).toMatchObject({ asOf, by: null, groups: [] });
    expect(report.totals).toMatchObject({
      complaints: 2,
      callbacks: 6,
      planned: 1,
      underWay: 1,
      completed: 3,
      abandoned: 1,
      attempts: 3,
      results: { noAnswer: 1, reached: 1, formSent: 1, refused: 0 },
      tried: 4,
      reached: 3,
      responseRate: 0.75,
    });
  });

  it("counts how content complainants are in the end, with how much that says", () => {
    const { totals } = callbackReport([first, second], options);
    expect(totals).toMatchObject({ satisfied: 1, neutral: 0, dissatisfied: 1, satisfaction: { share: 0.5, of: 2 } });
    expect(totals.satisfaction?.low).toBeCloseTo(0.0945, 4);
    expect(totals.satisfaction?.high).toBeCloseTo(0.9055, 4);
    expect(totals).toMatchObject({ confirmed: 1, contradicted: 1, notAsked: 1 });
  });

  it("counts the answers to each question on its scale, options nobody chose as well", () => {
    const { answers } = callbackReport([first, second], options).totals;
    expect(answers).toEqual([
      {
        questionnaire: reference,
        question: "result",
        text: { en: "Are you content with the result?" },
        asked: 2,
        answered: 2,
        options: [
          { option: "yes", label: { en: "Yes" }, sentiment: "favourable", count: 1 },
          { option: "partly", label: { en: "Partly" }, sentiment: "neutral", count: 0 },
          { option: "no", label: { en: "No" }, sentiment: "unfavourable", count: 1 },
        ],
      },
      { questionnaire: reference, question: "wish", text: { en: "What else?" }, asked: 2, answered: 1, options: [] },
    ]);
  });

  it("keeps the scales of two versions of a questionnaire apart, and shows what is on neither", () => {
    const [result] = form.questions;
    if (result?.kind !== "scale") throw new Error("the first question has a scale");
    const shorter = { ...form, version: 2, questions: [{ ...result, options: result.options.slice(0, 2) }] };
    const answered = (version: number, option: string, callback: string) =>
      completion("2024-03-05T09:00", {
        callback,
        questionnaire: { id: "form", version },
        answers: [{ question: "result", option }],
      });
    const row = rowOf([lodged, answered(2, "no", "cb-1"), answered(1, "no", "cb-2"), answered(3, "no", "cb-3")]);
    const { answers } = callbackReport([row], {
      ...options,
      policies: [house({}, { questionnaires: [shorter, form] })],
    }).totals;
    const counts = answers.map(({ questionnaire, question, options }) => [
      `${questionnaire.version} ${question}`,
      options.map(({ option, label, count }) => `${option}${label === null ? "?" : ""} ${count}`).join(", "),
    ]);
    expect(counts).toEqual([
      ["1 result", "yes 0, partly 0, no 1"],
      ["1 wish", ""],
      ["2 result", "yes 0, partly 0, no? 1"],
      ["3 result", "no? 1"],
    ]);
  });

  it("counts a question that a raw append answers twice once, by the last answer", () => {
    const twice = ["yes", "no"].map((option) => ({ question: "result", option }));
    const row = rowOf([lodged, completion("2024-03-05T09:00", { questionnaire: reference, answers: twice })]);
    const [result] = callbackReport([row], options).totals.answers;
    expect(result).toMatchObject({ asked: 1, answered: 1 });
    expect(result?.options.map(({ option, count }) => `${option} ${count}`)).toEqual(["yes 0", "partly 0", "no 1"]);
  });

  it("breaks down by who had the complaint in hand when it took place, and who called back", () => {
    expect(groups("handlingUnit")).toEqual([
      ["depot", 1],
      ["office", 1],
      [null, 4],
    ]);
    expect(groups("handler")).toEqual([
      ["mei", 1],
      [null, 5],
    ]);
    expect(groups("agent")).toEqual([
      [agent.id, 3],
      ["agent-2", 1],
      ["agent-3", 1],
      ["clerk-1", 1],
    ]);
  });

  it("breaks down by what the complaint is about and how it came, by policy, purpose and month", () => {
    expect(groups("category")).toEqual([
      ["delay", 2],
      [null, 4],
    ]);
    expect(groups("channel")).toEqual([
      ["counter", 4],
      ["phone", 2],
    ]);
    expect(groups("policy")).toEqual([["house", 6]]);
    expect(groups("purpose")).toEqual([
      ["outcome", 3],
      ["progress", 2],
      [null, 1],
    ]);
    expect(groups("month")).toEqual([
      ["2024-03", 4],
      ["2024-04", 1],
      ["2024-05", 1],
    ]);
  });

  it("counts a callback by policy once under each, and under no key where none is on record", () => {
    const twice = { channel: "phone", policies: [1, 2].map((version) => ({ id: "house", version })) };
    const rows = [
      rowOf([{ ...lodged, data: twice }, completion("2024-03-05T09:00")], "c-1"),
      rowOf([completion("2024-03-05T09:00")], "c-2"),
    ];
    const { groups } = callbackReport(rows, { ...options, by: "policy" });
    expect(groups.map(({ key, callbacks }) => [key, callbacks])).toEqual([
      ["house", 1],
      [null, 1],
    ]);
  });

  it("has nothing to divide where nothing is on record", () => {
    const { totals } = callbackReport([], { ...options, knownAt: asOf });
    expect(totals).toMatchObject({ callbacks: 0, responseRate: null, satisfaction: null, answers: [] });
  });

  it("adds up, whatever raw appends hold", () => {
    fc.assert(
      fc.property(fc.array(rawHistory, { maxLength: 3 }), viewpoint, (histories, asOf) => {
        const rows = histories.map((history, i) => rowOf(history, `c-${i}`));
        for (const by of callbackBreakdowns) {
          const { totals, groups } = callbackReport(rows, { ...options, asOf, by });
          for (const figures of [totals, ...groups]) {
            const { planned, underWay, completed, abandoned, callbacks } = figures;
            expect(planned + underWay + completed + abandoned).toBe(callbacks);
            expect(Object.values(figures.results).reduce((sum, count) => sum + count, 0)).toBe(figures.attempts);
            expect(figures.reached).toBeLessThanOrEqual(figures.tried);
          }
          const sum = (count: (figures: typeof totals) => number) =>
            groups.reduce((all, group) => all + count(group), 0);
          expect(sum(({ callbacks }) => callbacks)).toBe(totals.callbacks);
          expect(sum(({ satisfied }) => satisfied)).toBe(totals.satisfied);
        }
      }),
      { numRuns: 30 },
    );
  });
});
