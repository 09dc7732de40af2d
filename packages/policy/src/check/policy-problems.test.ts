import { describe, expect, it } from "vitest";
import type { ClockRule } from "../clock-rule.ts";
import type { HandlingPolicy } from "../handling-policy.ts";
import type { ScaleQuestion } from "../questionnaire.ts";
import { exampleClock, exampleForm, examplePolicy } from "../test/example-policy.ts";
import { checkPolicy } from "./check-policy.ts";

/** Each problem of the example with these changes, as "code at field". */
function problemsWith(changes: object): readonly string[] {
  const check = checkPolicy({ ...examplePolicy, ...changes });
  return check.valid ? [] : check.problems.map(({ code, field }) => `${code} at ${field}`);
}

const problemsWithClock = (changes: Partial<Record<keyof ClockRule, unknown>>): readonly string[] =>
  problemsWith({ clocks: [{ ...exampleClock, ...changes }] });

it("the example is sound", () => {
  expect(problemsWith({})).toEqual([]);
});

describe("the shape of a policy", () => {
  it("is reported down to the trigger of a clock", () => {
    const clocks = [exampleClock, { ...exampleClock, id: "second", startsOn: [{ event: "complaint lodged" }] }];
    expect(problemsWith({ clocks })).toEqual(["wrong-shape at clocks[1].startsOn[0].event"]);
  });

  it("has amounts of money in whole minor units of a currency", () => {
    const limit = { role: "clerk", remedies: ["refund"], amounts: [{ minorUnits: 99.5, currency: "yuan" }] };
    expect(problemsWith({ approvalLimits: [limit, ...examplePolicy.approvalLimits.slice(1)] })).toEqual([
      "wrong-shape at approvalLimits[0].amounts[0].minorUnits",
      "wrong-shape at approvalLimits[0].amounts[0].currency",
    ]);
  });

  it("has a zone of the IANA form", () => {
    for (const timeZone of ["Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT+8", "UTC"]) {
      expect(problemsWith({ timeZone })).toEqual([]);
    }
    for (const timeZone of ["Shanghai time", "+08:00", "asia/shanghai", "Asia/", ""]) {
      expect(problemsWith({ timeZone })).toEqual(["wrong-shape at timeZone"]);
    }
  });

  it("has dates that exist", () => {
    expect(problemsWith({ validFrom: "2024-02-29" })).toEqual([]);
    expect(problemsWith({ validFrom: "2023-02-29" })).toEqual(["wrong-shape at validFrom"]);
  });

  it("always says its texts in English, and the others under language tags", () => {
    expect(problemsWith({ title: { zh: "示例" } })).toEqual(["wrong-shape at title.en"]);
    expect(problemsWith({ title: { en: "Example", chinese: "示例" } })).toEqual(["wrong-shape at title.chinese"]);
  });

  it("is no shape at all for something else", () => {
    const check = checkPolicy("policy.json");
    expect(check).toMatchObject({ valid: false, problems: [{ code: "wrong-shape", field: "policy" }] });
  });

  it("is not hidden by, and does not hide, what does not fit together", () => {
    const clocks = [{ ...exampleClock, duration: { amount: 1.5, unit: "days" }, appliesTo: { classes: ["huge"] } }];
    expect(problemsWith({ clocks, questionnaires: [] })).toEqual([
      "wrong-shape at clocks[0].duration.amount",
      "wrong-shape at clocks[0].duration.unit",
      "unknown-reference at clocks[0].appliesTo.classes[0]",
      "unknown-reference at callbacks.questionnaires.outcome",
    ]);
  });
});

describe("names that must differ", () => {
  it("are ids of clocks, classes, questions and options, and versions of questionnaires", () => {
    const [scale] = exampleForm.questions;
    const options = scale?.kind === "scale" ? [...scale.options, scale.options[0]] : [];
    expect(
      problemsWith({
        clocks: [exampleClock, exampleClock],
        classes: [...examplePolicy.classes, examplePolicy.classes[0]],
        questionnaires: [{ ...exampleForm, questions: [{ ...scale, options }, scale] }, exampleForm],
      }),
    ).toEqual([
      "duplicate at clocks[1].id",
      "duplicate at classes[2].id",
      "duplicate at questionnaires[1].id",
      "duplicate at questionnaires[0].questions[1].id",
      "duplicate at questionnaires[0].questions[0].options[3].id",
    ]);
  });

  it("are not those of two versions of one questionnaire", () => {
    expect(problemsWith({ questionnaires: [exampleForm, { ...exampleForm, version: 2 }] })).toEqual([]);
  });

  it("are the role of an approval limit and the currencies in it", () => {
    const cny = { minorUnits: 1, currency: "CNY" };
    const manager = { role: "manager", remedies: "any", amounts: [cny, cny] };
    expect(problemsWith({ approvalLimits: [manager, manager] })).toEqual([
      "duplicate at approvalLimits[1].role",
      "duplicate at approvalLimits[0].amounts[1].currency",
      "duplicate at approvalLimits[1].amounts[1].currency",
    ]);
  });
});

describe("references within a policy", () => {
  it("lead from classes and clocks to categories, unless the policy takes any category", () => {
    const classes = [{ ...examplePolicy.classes[0], categories: ["noise"] }];
    const clocks = [{ ...exampleClock, appliesTo: { categories: ["smell"] } }];
    expect(problemsWith({ classes, clocks })).toEqual([
      "unknown-reference at clocks[0].appliesTo.categories[0]",
      "unknown-reference at classes[0].categories[0]",
    ]);
    expect(problemsWith({ classes, clocks, categories: [] })).toEqual([]);
  });

  it("lead from the exceptions of clocks likewise", () => {
    const exceptFor = { classes: ["minor"], categories: ["smell"], natures: ["claim"], channels: ["fax"] };
    expect(problemsWithClock({ exceptFor })).toEqual([
      "unknown-reference at clocks[0].exceptFor.classes[0]",
      "unknown-reference at clocks[0].exceptFor.categories[0]",
      "contradiction at clocks[0].exceptFor.channels[0]",
    ]);
    const declared = { natures: ["appeal"], channels: ["phone"], clocks: [{ ...exampleClock, exceptFor }] };
    expect(problemsWith(declared)).toEqual(
      expect.arrayContaining([
        "unknown-reference at clocks[0].exceptFor.natures[0]",
        "unknown-reference at clocks[0].exceptFor.channels[0]",
      ]),
    );
  });

  it("lead from approvers to their limits", () => {
    expect(problemsWith({ approverRoles: ["manager", "owner"] })).toEqual(["unknown-reference at approverRoles[1]"]);
  });

  it("lead from a clock's milestones to those of the policy", () => {
    const at = (detail?: string) => ({ startsOn: [{ event: "MilestoneReached", ...(detail && { detail }) }] });
    expect(problemsWithClock(at("mediationEnded"))).toEqual([]);
    expect(problemsWithClock(at("mediationBegun"))).toEqual(["unknown-reference at clocks[0].startsOn[0].detail"]);
    expect(problemsWithClock(at())).toEqual(["unknown-reference at clocks[0].startsOn[0].detail"]);
  });

  it("lead from a trigger to a detail that its event can have", () => {
    const stopsOn = [
      [{ event: "ReplyIssued", detail: "finally" }],
      [{ event: "ComplaintClosed", detail: "accepted" }],
      [{ event: "toString", detail: "length" }],
    ];
    expect(problemsWithClock({ stopsOn })).toEqual([
      "wrong-shape at clocks[0].stopsOn[2][0].event",
      "unknown-reference at clocks[0].stopsOn[0][0].detail",
      "unknown-reference at clocks[0].stopsOn[1][0].detail",
      "unknown-reference at clocks[0].stopsOn[2][0].detail",
    ]);
  });
});

const questionWithoutGoodAnswer: ScaleQuestion = {
  kind: "scale",
  id: "how-bad",
  text: { en: "How bad was it?" },
  required: true,
  decidesSatisfaction: true,
  options: [{ id: "bad", label: { en: "Bad" }, sentiment: "unfavourable" }],
};

describe("a policy that contradicts itself", () => {
  const contradictions: readonly (readonly [string, Partial<Record<keyof HandlingPolicy, unknown>>, string])[] = [
    ["ends before it begins", { validFrom: "2024-02-01", validTo: "2024-01-31" }, "validTo"],
    ["lets no complaint be closed", { closure: {} }, "closure"],
    [
      "asks for a callback that may be abandoned untried",
      { callbacks: { ...examplePolicy.callbacks, attemptsBeforeAbandoning: 0 } },
      "callbacks.attemptsBeforeAbandoning",
    ],
    [
      "asks an accepted complaint for the approval of a refusal",
      { closure: { accepted: ["finalReply", "refusalApproved"] } },
      "closure.accepted[1]",
    ],
    [
      "wants content complainants and never asks whether they are",
      {
        closure: { accepted: ["complainantContent"] },
        questionnaires: [{ ...exampleForm, questions: exampleForm.questions.slice(1) }],
      },
      "questionnaires[0].questions",
    ],
    [
      "wants content complainants and asks a required question that no content one can answer",
      {
        closure: { accepted: ["complainantContent"] },
        questionnaires: [{ ...exampleForm, questions: [...exampleForm.questions, questionWithoutGoodAnswer] }],
      },
      "questionnaires[0].questions",
    ],
    ["leaves the outcome open without being an import", { closure: { unspecified: [] } }, "closure.unspecified"],
    ["both names and refuses a channel", { channels: ["phone", "fax"] }, "channels[1]"],
    [
      "lets late entries be counted in working days",
      { lateEntryAfter: { amount: 1, unit: "workingDays" } },
      "lateEntryAfter.unit",
    ],
  ];

  it.each(contradictions)("%s", (_, changes, field) => {
    expect(problemsWith(changes)).toEqual([`contradiction at ${field}`]);
  });

  it("needs a calendar for working time and days off", () => {
    const { calendar: _, ...withoutCalendar } = examplePolicy;
    const check = checkPolicy(withoutCalendar);
    expect(check.valid ? [] : check.problems.map(({ field }) => field)).toEqual([
      "clocks[0].duration.unit",
      "clocks[0].counting.lastDayOnDayOff",
      "clocks[0].counting.lastDayEnds",
    ]);
  });
});

describe("a clock that contradicts itself", () => {
  const contradictions: readonly (readonly [string, Partial<Record<keyof ClockRule, unknown>>, string])[] = [
    [
      "extends what is never breached",
      { advisory: true, extension: { approverRoles: [], atMost: { amount: 1, unit: "workingDays" }, times: 1 } },
      "extension",
    ],
    ["is breached as it starts", { duration: { amount: 0, unit: "workingDays" } }, "duration.amount"],
    ["warns before it starts", { warnings: [{ amount: 6, unit: "workingDays" }] }, "warnings[0]"],
    ["warns before it starts, in minutes", { warnings: [{ amount: 7201, unit: "minutes" }] }, "warnings[0]"],
    ["warns in another kind of time", { warnings: [{ amount: 24, unit: "hours" }] }, "warnings[0].unit"],
    ["excepts every complaint", { exceptFor: {} }, "exceptFor"],
    ["stops on what starts it", { stopsOn: [[{ event: "ComplaintLodged" }]] }, "stopsOn[0]"],
    ["is cancelled by what starts it", { cancelledBy: [{ event: "ComplaintLodged" }] }, "cancelledBy[0]"],
  ];

  it.each(contradictions)("%s", (_, changes, field) => {
    expect(problemsWithClock(changes)).toEqual([`contradiction at clocks[0].${field}`]);
  });

  it("may warn as early as it starts, and measure what has no limit", () => {
    expect(problemsWithClock({ warnings: [{ amount: 5, unit: "workingDays" }] })).toEqual([]);
    expect(problemsWithClock({ advisory: true, duration: { amount: 0, unit: "minutes" } })).toEqual([]);
  });
});
