import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleForm, examplePolicy } from "../test/example-policy.ts";
import { fullAnswers, questionnaire } from "../test/valid-questionnaire.ts";
import { checkAnswers } from "./check-answers.ts";
import { questionnaireOf } from "./questionnaire-of.ts";
import { satisfactionOf } from "./satisfaction-of.ts";

const answered = questionnaire.chain((form) => fc.record({ form: fc.constant(form), answers: fullAnswers(form) }));

describe("questionnaireOf", () => {
  it("finds the version that the policy asks for a purpose, and none where it asks freely", () => {
    const questionnaires = [{ ...exampleForm, version: 2 }, exampleForm];
    expect(questionnaireOf({ ...examplePolicy, questionnaires }, "outcome")).toBe(exampleForm);
    expect(questionnaireOf(examplePolicy, "progress")).toBeUndefined();
  });
});

describe("checkAnswers", () => {
  it("passes an answer with a remark", () => {
    expect(checkAnswers(exampleForm, [{ question: "result", option: "partly", text: "late, but well" }])).toEqual([]);
  });

  it("reports everything that is wrong at once", () => {
    const answers = [
      { question: "colour", text: "blue" },
      { question: "result", option: "perhaps" },
      { question: "result", option: "yes" },
      { question: "wish", option: "yes" },
    ];
    expect(checkAnswers(exampleForm, answers).map(({ code, field }) => `${code} at ${field}`)).toEqual([
      "unknown-question at answers[0].question",
      "unknown-option at answers[1].option",
      "answered-twice at answers[2].question",
      "wrong-kind-of-answer at answers[3].option",
    ]);
  });

  it("misses a required question, also one answered with nothing", () => {
    expect(checkAnswers(exampleForm, [{ question: "wish", text: "" }])).toMatchObject([
      { code: "missing-answer", field: "answers" },
    ]);
    expect(checkAnswers(exampleForm, [{ question: "result", text: "well" }])).toMatchObject([
      { code: "missing-answer", field: "answers[0].option" },
    ]);
  });

  it("passes any full set of answers in any order, and misses exactly the required ones left out", () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ form, answers }, chosen) => {
        expect(checkAnswers(form, [...answers].reverse())).toEqual([]);
        const left = form.questions[chosen % form.questions.length];
        const problems = checkAnswers(
          form,
          answers.filter(({ question }) => question !== left?.id),
        );
        expect(problems.map(({ code }) => code)).toEqual(left?.required === true ? ["missing-answer"] : []);
      }),
    );
  });
});

describe("satisfactionOf", () => {
  it.each([
    ["yes", "satisfied"],
    ["partly", "neutral"],
    ["no", "dissatisfied"],
  ])("an answer %s to the deciding question says %s", (option, satisfaction) => {
    expect(satisfactionOf(exampleForm, [{ question: "result", option }])).toBe(satisfaction);
  });

  it("says nothing of someone who answered nothing that decides", () => {
    expect(satisfactionOf(exampleForm, [{ question: "wish", text: "better weather" }])).toBe("neutral");
  });

  it("is dissatisfied exactly if some deciding answer is unfavourable, satisfied if all are favourable", () => {
    fc.assert(
      fc.property(answered, ({ form, answers }) => {
        const deciding = form.questions.flatMap((question) => {
          if (question.kind === "text" || !question.decidesSatisfaction) return [];
          const chosen = answers.find((answer) => answer.question === question.id)?.option;
          return question.options.filter(({ id }) => id === chosen).map(({ sentiment }) => sentiment);
        });
        const satisfaction = satisfactionOf(form, answers);
        expect(satisfaction === "dissatisfied").toBe(deciding.includes("unfavourable"));
        expect(satisfaction === "satisfied").toBe(deciding.every((sentiment) => sentiment === "favourable"));
      }),
    );
  });
});
