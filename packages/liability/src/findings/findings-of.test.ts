import { happened } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appealed,
  approved,
  decided,
  determined,
  disclosed,
  executed,
  lodged,
  proposed,
  revised,
  soundStory,
} from "../test/liability-story.ts";
import { rowOf } from "../test/row-of.ts";
import { findingsOf } from "./findings-of.ts";
import { sanctionMoney } from "./sanctions-of.ts";
import { sharesOf } from "./share.ts";

describe("the findings of a complaint", () => {
  it("are none where nobody was found liable yet", () => {
    expect(findingsOf(rowOf(lodged()))).toMatchObject({ complaintId: "c-1", current: null, history: [] });
  });

  it("tell who decided, on what basis and evidence, and who holds how much", () => {
    const { current } = findingsOf(rowOf(soundStory));
    expect(current).toMatchObject({
      finding: "f-1",
      by: { id: "classifier-1" },
      standing: true,
      supersededBy: [],
      mainResponsibility: "atFault",
      responsibilityAgrees: true,
      basis: { kind: "rules", references: [{ document: "Handbook", clause: "4" }] },
      evidence: ["cctv-1"],
      shares: [
        { kind: "person", id: "mei", weight: 3, total: 4, permille: 750 },
        { kind: "unit", id: "depot", weight: 1, total: 4, permille: 250 },
      ],
      disclosures: [{ to: { kind: "person", id: "mei" } }],
      appeals: [{ appeal: "a-1", status: "dismissed", decision: { by: { id: "judge-1" } } }],
      sanctions: [{ sanction: "s-1", status: "executed", findingStands: true }],
    });
  });

  it("keep the whole history, with what superseded a finding, why, and who approved that", () => {
    const upheld = [appealed(), decided("upheld"), revised({ appeal: "a-1" })];
    const { current, history } = findingsOf(rowOf([...lodged(), determined(), disclosed(), ...upheld]));
    expect(history.map(({ finding, standing }) => [finding, standing])).toEqual([
      ["f-1", false],
      ["f-2", true],
    ]);
    expect(history[0]).toMatchObject({
      supersededBy: [{ finding: "f-2", reason: "New evidence.", approvedBy: { id: "head-1" }, appeal: "a-1" }],
      appeals: [{ status: "upheld" }],
    });
    expect(current).toMatchObject({ finding: "f-2", mainResponsibility: "notAtFault" });
  });

  it("tell whether the finding that a sanction rests on still stands", () => {
    const { history } = findingsOf(rowOf([...soundStory, revised()]));
    expect(history[0]?.sanctions).toMatchObject([{ sanction: "s-1", status: "executed", findingStands: false }]);
    const story = [...lodged(), proposed({ finding: "f-9" }), approved(), executed()];
    expect(findingsOf(rowOf(story)).unfounded.sanctions).toMatchObject([{ sanction: "s-1", findingStands: null }]);
  });

  it("keep what was reported apart from what was found, and who works out the remedy from who is liable", () => {
    const row = rowOf([
      ...lodged({ reportedCategory: "delay" }),
      happened("ComplaintClassified", "2024-03-02T09:00", { category: "attitude", cause: "staff" }),
      happened("ContactSheetIssued", "2024-03-02T10:00", { sheet: "cs-1", countermeasureUnit: "quality" }),
      happened("CountermeasureRequested", "2024-03-02T11:00", { countermeasure: "cm-1", unit: "plant-2" }),
      determined(),
    ]);
    const { current, reported, countermeasureUnits } = findingsOf(row);
    expect(reported).toEqual({ category: "delay", classification: { category: "attitude", cause: "staff" } });
    expect(countermeasureUnits).toEqual(["quality", "plant-2"]);
    expect(current?.shares.map(({ id }) => id)).toEqual(["mei", "depot"]);
  });

  it("say when an event's main responsibility is not what its parties make it", () => {
    const [finding] = findingsOf(rowOf([...lodged(), determined({ responsibility: "notAtFault" })])).history;
    expect(finding).toMatchObject({ mainResponsibility: "atFault", responsibilityAgrees: false });
  });

  it("hold what no rule would have let by: two that stand, one superseded twice, by one unknown", () => {
    const two = findingsOf(rowOf([...lodged(), determined(), determined({ finding: "f-2" })]));
    expect(two.history.map(({ standing }) => standing)).toEqual([true, true]);
    expect(two.current?.finding).toBe("f-2");
    const twice = findingsOf(rowOf([...lodged(), determined(), revised(), revised({ finding: "f-3" })]));
    expect(twice.history[0]?.supersededBy.map(({ finding }) => finding)).toEqual(["f-2", "f-3"]);
    const itself = findingsOf(rowOf([...lodged(), revised({ finding: "f-2", supersedes: "f-2" })]));
    expect(itself.current?.finding).toBe("f-2");
  });

  it("take the decision on an appeal last recorded, and lay the steps of a sanction to the first of its id", () => {
    const again = [...soundStory, decided("upheld", "2024-03-09T09:00"), proposed()];
    const [finding] = findingsOf(rowOf(again)).history;
    expect(finding?.appeals).toMatchObject([{ status: "upheld", decision: { at: "2024-03-09T09:00:00.000Z" } }]);
    expect(finding?.sanctions.map(({ status }) => status)).toEqual(["executed", "proposed"]);
  });
});

describe("shares", () => {
  it("add up to the whole, exactly and in thousandths", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(weights, (all) => {
        const shares = sharesOf(all.map((weight, i) => ({ kind: "unit", id: `unit-${i}`, weight })));
        expect(shares.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000);
        expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBe(shares[0]?.total);
      }),
    );
  });

  it("are none where nobody weighs anything", () => {
    expect(sharesOf([])).toEqual([]);
    expect(sharesOf([{ kind: "unit", id: "depot", weight: 0 }])).toEqual([]);
  });
});

describe("what a sanction comes to", () => {
  it("is its amount, or its part of the loss to the minor unit, half of one rounded up", () => {
    const partOfLoss = { loss: { minorUnits: 12_345, currency: "CNY" }, permilleOfLoss: 300 } as const;
    const row = rowOf([
      proposed(),
      happened("SanctionProposed", "2024-03-09T09:00", { sanction: "s-2", kind: "deduction", ...partOfLoss }),
      happened("SanctionProposed", "2024-03-09T09:00", { sanction: "s-3", kind: "administrative", measure: "Warning" }),
    ]);
    expect(row.sanctions.map(sanctionMoney)).toEqual([
      { minorUnits: 20_000, currency: "CNY" },
      { minorUnits: 3_704, currency: "CNY" },
      null,
    ]);
  });
});
