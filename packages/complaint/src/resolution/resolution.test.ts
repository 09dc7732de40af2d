import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { clerk, lead, lodged, manager, type Story } from "../test/complaint-fixture.ts";
import type { SolutionOption } from "./solution-option.ts";

const limits: Partial<HandlingPolicy> = {
  approvalLimits: [
    { role: "clerk", remedies: ["apology", "refund"], amounts: [{ minorUnits: 5_000, currency: "CNY" }] },
    { role: "teamLead", remedies: ["apology", "refund"], amounts: [{ minorUnits: 20_000, currency: "CNY" }] },
    { role: "manager", remedies: "any", amounts: "unlimited" },
  ],
};

const refund = (id: string, minorUnits: number): SolutionOption => ({
  id,
  remedies: [{ kind: "refund", amount: { minorUnits, currency: "CNY" } }],
});

function proposed(policy: Partial<HandlingPolicy>, ...options: readonly SolutionOption[]): Story {
  return lodged(policy).accepts("ProposeSolution", { solution: "s1", options });
}

const offer = { solution: "s1", medium: "phone", inWriting: false } as const;

describe("approval limits (rule 3)", () => {
  it("a clerk offers what the clerk's limit covers", () => {
    const story = proposed(limits, refund("a", 5_000)).accepts("OfferSolution", offer);
    expect(story.state.resolution.solutions[0]?.offered?.by.id).toBe("clerk-1");
  });

  it("an offer beyond the offerer's limit is refused until somebody whose limit covers it approves", () => {
    const story = proposed(limits, refund("a", 5_001));
    expect(story.refuses("OfferSolution", offer)).toMatchObject([
      { rule: "approvalLimits", code: "offer-beyond-limit", field: "data.solution" },
    ]);
    story.accepts("ApproveSolution", { solution: "s1" }, lead).accepts("OfferSolution", offer);
  });

  it("an approver approves only within the approver's own limit", () => {
    const story = proposed(limits, refund("a", 20_001));
    expect(story.refuses("ApproveSolution", { solution: "s1" }, lead)).toMatchObject([
      { rule: "approvalLimits", code: "approval-beyond-limit", field: "actor.role" },
    ]);
    story.accepts("ApproveSolution", { solution: "s1" }, manager);
  });

  it("nobody approves a proposal of their own, nor of the person they stand in for", () => {
    const story = proposed(limits, refund("a", 9_000));
    for (const approver of [
      { ...lead, id: clerk.id },
      { ...lead, onBehalfOf: clerk.id },
    ]) {
      expect(story.refuses("ApproveSolution", { solution: "s1" }, approver)).toMatchObject([
        { rule: "separationOfDuties", code: "same-hands", field: "actor" },
      ]);
    }
  });

  it("a kind of remedy outside the limit needs approval, however cheap", () => {
    const story = proposed(limits, { id: "a", remedies: [{ kind: "replacement" }] });
    expect(story.refuses("OfferSolution", offer)[0]?.problem).toContain("replacement");
  });

  it("options are alternatives: the dearest counts, not their sum", () => {
    proposed(limits, refund("a", 5_000), refund("b", 4_000)).accepts("OfferSolution", offer);
  });

  it("what is promised already counts too", () => {
    const story = proposed(limits, refund("a", 3_000))
      .accepts("OfferSolution", offer)
      .accepts("AcceptSolution", { solution: "s1", option: "a", manner: "spoken" })
      .accepts("ProposeSolution", { solution: "s2", options: [refund("a", 2_001)] });
    expect(story.refuses("OfferSolution", { ...offer, solution: "s2" })).toMatchObject([
      { code: "offer-beyond-limit" },
    ]);
  });

  it("a declined offer promises nothing any more", () => {
    proposed(limits, refund("a", 3_000))
      .accepts("OfferSolution", offer)
      .accepts("DeclineSolution", { solution: "s1", wanted: "A new parcel" })
      .accepts("ProposeSolution", { solution: "s2", options: [refund("a", 5_000)] })
      .accepts("OfferSolution", { ...offer, solution: "s2" });
  });

  it("goodwill instructed without a solution is a promise of its own, within the actor's limit", () => {
    const story = lodged(limits);
    const goodwill = { remedy: "r1", kind: "goodwill", unit: "branch" } as const;
    expect(story.refuses("InstructRemedy", goodwill)).toMatchObject([
      { rule: "approvalLimits", code: "remedy-beyond-limit", field: "data.kind" },
    ]);
    story.accepts("InstructRemedy", goodwill, manager);
  });

  it("money without an amount is beyond every limit, however it is described", () => {
    // Found: "the whole order, 50,000.00 CNY" in words was offered by a clerk who may promise 50.00 CNY.
    const words: SolutionOption = { id: "a", remedies: [{ kind: "refund", description: "the whole order" }] };
    const story = proposed(limits, words);
    expect(story.refuses("OfferSolution", offer)).toMatchObject([
      { code: "offer-beyond-limit", problem: expect.stringContaining("without an amount") },
    ]);
    expect(story.refuses("ApproveSolution", { solution: "s1" }, lead)).toMatchObject([
      { code: "approval-beyond-limit" },
    ]);
    story.accepts("ApproveSolution", { solution: "s1" }, manager).accepts("OfferSolution", offer);
    expect(story.refuses("InstructRemedy", { remedy: "r1", kind: "refund", unit: "finance" })).toMatchObject([
      { code: "remedy-beyond-limit", field: "data.amount" },
    ]);
  });

  it("every solution needs approval first where the policy says always, and only listed roles approve", () => {
    const story = proposed({ solutionApproval: "always", approverRoles: ["manager"] }, refund("a", 1));
    expect(story.refuses("OfferSolution", offer)).toMatchObject([{ code: "not-approved" }]);
    expect(story.refuses("ApproveSolution", { solution: "s1" }, lead)).toMatchObject([{ code: "approver-role" }]);
    story.accepts("ApproveSolution", { solution: "s1" }, manager).accepts("OfferSolution", offer);
  });

  it("property: whatever is offered and not declined stays within the limit of the offerer or an approver", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, (prices) => {
        const story = lodged(limits);
        let promised = 0;
        for (const [i, price] of prices.entries()) {
          const solution = `s${i}`;
          story.accepts("ProposeSolution", { solution, options: [refund("a", price)] });
          const fits = promised + price <= 5_000;
          if (fits) {
            story.accepts("OfferSolution", { ...offer, solution });
            promised += price;
          } else expect(story.refuses("OfferSolution", { ...offer, solution })).toHaveLength(1);
        }
        expect(promised).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});

describe("solutions", () => {
  it("go from proposed over offered to accepted, and never back", () => {
    const story = proposed({}, refund("a", 100));
    expect(story.refuses("AcceptSolution", { solution: "s1", option: "a", manner: "signed" })).toMatchObject([
      { rule: "lifecycle", code: "solution-status" },
    ]);
    story.accepts("OfferSolution", offer).accepts("AcceptSolution", { solution: "s1", option: "a", manner: "signed" });
    expect(story.refuses("DeclineSolution", { solution: "s1", wanted: "more" })[0]?.problem).toContain("accepted");
    expect(story.refuses("RefuseSolution", { solution: "s1", reason: "no" })[0]?.problem).toContain("accepted");
  });

  it("a refused proposal cannot be offered", () => {
    const story = proposed({}, refund("a", 100)).accepts("RefuseSolution", { solution: "s1", reason: "unfair" }, lead);
    expect(story.refuses("OfferSolution", offer)[0]?.problem).toContain("refused");
  });

  it("an option that was never offered cannot be accepted", () => {
    const story = proposed({}, refund("a", 100)).accepts("OfferSolution", offer);
    expect(story.refuses("AcceptSolution", { solution: "s1", option: "b", manner: "spoken" })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.option" },
    ]);
  });

  it("two options, or two solutions, cannot share an id", () => {
    expect(
      lodged().refuses("ProposeSolution", { solution: "s1", options: [refund("a", 1), refund("a", 2)] }),
    ).toMatchObject([{ code: "id-taken", field: "data.options[1].id" }]);
    expect(
      proposed({}, refund("a", 1)).refuses("ProposeSolution", { solution: "s1", options: [refund("a", 1)] }),
    ).toMatchObject([{ code: "id-taken", field: "data.solution" }]);
  });
});

describe("remedies", () => {
  const accepted = (): Story =>
    proposed(
      {},
      { id: "a", remedies: [{ kind: "apology" }, { kind: "refund", amount: { minorUnits: 100, currency: "CNY" } }] },
    )
      .accepts("OfferSolution", offer)
      .accepts("AcceptSolution", { solution: "s1", option: "a", manner: "spoken" });

  it("are instructed as the accepted option says, no more often and for no other amount", () => {
    const story = accepted().accepts("InstructRemedy", {
      remedy: "r1",
      solution: "s1",
      kind: "apology",
      unit: "branch",
    });
    expect(
      story.refuses("InstructRemedy", { remedy: "r2", solution: "s1", kind: "apology", unit: "branch" }),
    ).toMatchObject([{ code: "not-promised" }]);
    expect(
      story.refuses("InstructRemedy", {
        remedy: "r2",
        solution: "s1",
        kind: "refund",
        amount: { minorUnits: 101, currency: "CNY" },
        unit: "finance",
      }),
    ).toMatchObject([{ code: "not-promised" }]);
  });

  it("fail and stay owed until executed, once", () => {
    const story = accepted()
      .accepts("InstructRemedy", { remedy: "r1", solution: "s1", kind: "apology", unit: "branch" })
      .accepts("FailRemedy", { remedy: "r1", reason: "nobody at home" })
      .accepts("ExecuteRemedy", { remedy: "r1" });
    expect(story.refuses("ExecuteRemedy", { remedy: "r1" })).toMatchObject([{ code: "already-executed" }]);
  });

  it("owed to an accepted solution can be instructed and executed after closing, others cannot", () => {
    const story = accepted().accepts("CloseComplaint", { outcome: "accepted" });
    story
      .accepts("InstructRemedy", { remedy: "r1", solution: "s1", kind: "apology", unit: "branch" })
      .accepts("ExecuteRemedy", { remedy: "r1" });
    expect(story.refuses("InstructRemedy", { remedy: "r2", kind: "goodwill", unit: "branch" })).toMatchObject([
      { rule: "lifecycle", code: "closed" },
    ]);
  });
});

describe("replies", () => {
  const told = { at: "2024-03-01T09:00:00.000Z", medium: "phone" } as const;
  const deferral: Partial<HandlingPolicy> = {
    deferral: { reasons: ["furtherInvestigation", "lackOfAuthority"], contactRequired: true },
  };

  it("are deferred to a definite date for a reason the policy knows, with the complainant told", () => {
    const story = lodged(deferral);
    story.accepts("DeferReply", { until: "2024-03-05T09:00:00.000Z", reason: "furtherInvestigation", told });
    expect(story.state.resolution.deferrals).toHaveLength(1);
  });

  it("are not deferred for any other reason, to the past, or before the complainant was told", () => {
    const violations = lodged(deferral).refuses("DeferReply", {
      until: "2024-03-01T09:00:00.000Z",
      reason: "busy",
      told: { at: "2024-03-02T09:00:00.000Z", medium: "phone" },
    });
    expect(violations.map(({ code }) => code)).toEqual(["deferral-reason", "deferred-to-the-past", "not-told-yet"]);
  });

  it("a promised deadline may lie in the past, as imported ones do", () => {
    const story = lodged().accepts("PromiseDeadline", { deadline: "d1", dueAt: "2020-01-01T00:00:00.000Z" });
    expect(story.state.resolution.promisedDeadlines).toEqual([{ id: "d1", dueAt: "2020-01-01T00:00:00.000Z" }]);
  });
});
