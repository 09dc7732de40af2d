import { describe, expect, it } from "vitest";
import { clerk, manager, type Story } from "../test/complaint-fixture.ts";
import {
  appeal,
  appealed,
  classifier,
  decision,
  deduction,
  determination,
  disclosed,
  employee,
  investigated,
  judge,
  plant,
  revision,
} from "../test/liability-fixture.ts";

const sanction = { sanction: "s-1" };

/** Proposed by the clerk, approved by the manager. */
function approved(story: Story): Story {
  return story.accepts("ProposeSanction", deduction).accepts("ApproveSanction", sanction, manager);
}

describe("a reward/penalty notice", () => {
  it("is drafted, approved, executed and published", () => {
    const story = approved(disclosed()).accepts("ExecuteSanction", { ...sanction, reference: "payroll-2024-03" });
    story.accepts("PublishSanction", { ...sanction, where: "notice board" });
    expect(story.state.liability.sanctions).toMatchObject([{ id: "s-1", status: "published", proposedBy: clerk }]);
  });

  it("can be drafted, approved and executed after the complaint was closed", () => {
    const story = disclosed();
    story.state = { ...story.state, phase: "closed" };
    approved(story).accepts("ExecuteSanction", sanction);
  });

  it("skips no step", () => {
    const story = disclosed().accepts("ProposeSanction", deduction);
    const refusal = [{ rule: "liability", code: "sanction-out-of-order", field: "data.sanction" }];
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject(refusal);
    story.accepts("ApproveSanction", sanction, manager);
    expect(story.refuses("PublishSanction", { ...sanction, where: "board" })).toMatchObject(refusal);
    expect(story.refuses("ReverseSanction", { ...sanction, reason: "None." })).toMatchObject(refusal);
    story.accepts("ExecuteSanction", sanction);
    expect(story.refuses("WithdrawSanction", { ...sanction, reason: "None." })).toMatchObject(refusal);
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject(refusal);
  });

  it("is withdrawn before execution, reversed after it, and that is the end of it", () => {
    const withdrawn = approved(disclosed()).accepts("WithdrawSanction", { ...sanction, reason: "Too harsh." });
    expect(withdrawn.refuses("ApproveSanction", sanction, manager)).toMatchObject([{ code: "sanction-out-of-order" }]);
    const reversed = approved(disclosed())
      .accepts("ExecuteSanction", sanction)
      .accepts("ReverseSanction", { ...sanction, reason: "Wrong shift." });
    expect(reversed.refuses("ExecuteSanction", sanction)).toMatchObject([{ code: "sanction-out-of-order" }]);
  });

  it("is not approved by its proposer, nor by a substitute of theirs", () => {
    const story = disclosed().accepts("ProposeSanction", deduction);
    const refusal = [{ rule: "separationOfDuties", code: "same-hands", field: "actor" }];
    expect(story.refuses("ApproveSanction", sanction, clerk)).toMatchObject(refusal);
    const substitute = { ...manager, onBehalfOf: clerk.id };
    expect(story.refuses("ApproveSanction", sanction, substitute)).toMatchObject(refusal);
  });

  it("rests on the finding that stands", () => {
    const story = disclosed();
    const unknown = story.refuses("ProposeSanction", { ...deduction, finding: "f-9" });
    expect(unknown).toMatchObject([{ rule: "identity", code: "unknown-id", field: "data.finding" }]);
    story.accepts("ReviseLiability", revision(), classifier);
    const superseded = story.refuses("ProposeSanction", deduction);
    expect(superseded).toMatchObject([{ rule: "liability", code: "finding-superseded", field: "data.finding" }]);
  });

  it("says how much, in one way, or what is done", () => {
    const story = disclosed();
    const { loss: _loss, permilleOfLoss: _permille, ...bare } = deduction;
    const amount = { minorUnits: 100, currency: "CNY" };
    const fields = (data: typeof deduction) =>
      story.refuses("ProposeSanction", data).map(({ rule, code, field }) => [rule, code, field]);
    expect(fields(bare)).toEqual([["liability", "no-size", "data.amount"]]);
    expect(fields({ ...deduction, amount })).toEqual([["liability", "no-size", "data.amount"]]);
    expect(fields({ ...bare, permilleOfLoss: 200 })).toEqual([["liability", "no-loss", "data.loss"]]);
    expect(fields({ ...bare, kind: "administrative", amount })).toEqual([
      ["liability", "no-measure", "data.measure"],
      ["liability", "money-in-measure", "data.amount"],
    ]);
    story.accepts("ProposeSanction", { ...bare, kind: "administrative", measure: "Written warning" });
  });
});

describe("a sanction is not executed", () => {
  it("before the finding was disclosed to the very person or unit it strikes", () => {
    const refusal = [{ rule: "liability", code: "not-disclosed", field: "data.sanction" }];
    const undisclosed = approved(investigated().accepts("DetermineLiability", determination, classifier));
    expect(undisclosed.refuses("ExecuteSanction", sanction)).toMatchObject(refusal);

    const againstUnit = { ...deduction, against: { kind: "unit", id: plant.id }, role: "responsibleUnit" } as const;
    const story = disclosed().accepts("ProposeSanction", againstUnit).accepts("ApproveSanction", sanction, manager);
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject(refusal);
    story
      .accepts("DiscloseFinding", { finding: "f-1", to: plant, capacity: "superior", medium: "email" })
      .accepts("ExecuteSanction", sanction);
  });

  it("at an instant before the disclosure, even if it is entered after it", () => {
    const story = approved(investigated().accepts("DetermineLiability", determination, classifier));
    const executedAt = story.now;
    story.now = "2024-03-02T08:00:00.000Z";
    story.accepts("DiscloseFinding", { finding: "f-1", to: employee, capacity: "party", medium: "inPerson" });
    expect(story.refuses("ExecuteSanction", sanction, manager, { occurredAt: executedAt })).toMatchObject([
      { rule: "liability", code: "not-disclosed", field: "data.sanction" },
    ]);
  });

  it("unless some disclosure came first, in whatever order they were entered", () => {
    const story = approved(investigated().accepts("DetermineLiability", determination, classifier));
    const [toldAt, executedAt] = [story.now, "2024-03-01T14:00:00.000Z"];
    story.now = "2024-03-02T08:00:00.000Z";
    const tell = { finding: "f-1", to: employee, capacity: "party", medium: "inPerson" } as const;
    story
      .accepts("DiscloseFinding", tell)
      .accepts("DiscloseFinding", tell, clerk, { occurredAt: toldAt })
      .accepts("ExecuteSanction", sanction, manager, { occurredAt: executedAt });
  });

  it("while an appeal is open, nor at an instant when one was", () => {
    const story = approved(appealed());
    const refusal = [{ rule: "liability", code: "appeal-open", field: "data.sanction" }];
    const duringAppeal = story.now;
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject(refusal);
    story.now = "2024-03-02T08:00:00.000Z";
    story.accepts("DecideLiabilityAppeal", decision("dismissed"), judge);
    expect(story.refuses("ExecuteSanction", sanction, manager, { occurredAt: duringAppeal })).toMatchObject(refusal);
    story.accepts("ExecuteSanction", sanction);
  });

  it("while an appeal against what was superseded meanwhile is open", () => {
    const story = appealed()
      .accepts("ReviseLiability", { ...determination, ...revision(), parties: determination.parties }, classifier)
      .accepts("DiscloseFinding", { finding: "f-2", to: employee, capacity: "party", medium: "inPerson" })
      .accepts("ProposeSanction", { ...deduction, finding: "f-2" })
      .accepts("ApproveSanction", sanction, manager);
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject([{ code: "appeal-open" }]);
  });

  it("after an appeal was upheld, until the finding is revised", () => {
    const story = approved(appealed()).accepts("DecideLiabilityAppeal", decision("partlyUpheld"), judge);
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject([
      { rule: "liability", code: "appeal-upheld", field: "data.sanction" },
    ]);
  });

  it("on a finding that was superseded", () => {
    const story = approved(disclosed()).accepts("ReviseLiability", revision(), classifier);
    expect(story.refuses("ExecuteSanction", sanction)).toMatchObject([
      { rule: "liability", code: "finding-superseded", field: "data.sanction" },
    ]);
  });

  it("says everything that stands in its way at once", () => {
    const story = investigated()
      .accepts("DetermineLiability", determination, classifier)
      .accepts("DiscloseFinding", { finding: "f-1", to: plant, capacity: "superior", medium: "email" })
      .accepts("AppealLiability", { ...appeal(), appellant: plant })
      .accepts("ProposeSanction", deduction);
    expect(story.refuses("ExecuteSanction", sanction).map(({ code }) => code)).toEqual([
      "sanction-out-of-order",
      "not-disclosed",
      "appeal-open",
    ]);
  });
});

describe("recovering a loss", () => {
  const amount = { minorUnits: 10_000, currency: "CNY" };

  it("takes it from a party of the finding, or from somebody who pays for another reason", () => {
    disclosed()
      .accepts("RecoverLoss", { from: { kind: "supplier", id: "supplier-1" }, amount, finding: "f-1" })
      .accepts("RecoverLoss", { from: { kind: "thirdParty", id: "insurer-1" }, amount });
  });

  it("refuses who holds no share in the finding, and a finding that does not exist", () => {
    const from = { kind: "supplier", id: "supplier-2" } as const;
    expect(disclosed().refuses("RecoverLoss", { from, amount, finding: "f-1" })).toMatchObject([
      { rule: "liability", code: "not-a-party", field: "data.from" },
    ]);
    expect(disclosed().refuses("RecoverLoss", { from, amount, finding: "f-9" })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.finding" },
    ]);
  });
});
