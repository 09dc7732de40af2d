import { chinaPostBranch } from "@complaint-ledger/regimes";
import { happened } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { dossierOf } from "./dossier-of.ts";
import { dossierText } from "./rendering/dossier-text.ts";
import { dossierAfter } from "./test/dossier-after.ts";
import { lodged } from "./test/lodged.ts";
import { atHand } from "./test/rules-at-hand.ts";

describe("dossierOf", () => {
  it("is nothing where nothing is recorded", () => {
    expect(dossierOf([], atHand)).toBeUndefined();
  });

  it("keeps to what had happened and was known by then", () => {
    const closed = happened(
      "ComplaintClosed",
      "2024-03-02T08:00",
      { outcome: "noRemedySought" },
      {
        recordedAt: "2024-03-05T08:00",
      },
    );
    const happenings = [lodged, closed];
    expect(dossierAfter(happenings).head.state).toBe("closed");
    expect(dossierAfter(happenings, { asOf: "2024-03-02T07:59:59.999Z" }).head.state).toBe("open");
    const known = dossierAfter(happenings, { asOf: "2024-03-03T08:00:00.000Z", knownAt: "2024-03-05T07:59:59.999Z" });
    expect(known).toMatchObject({ head: { state: "open" }, knownAt: "2024-03-05T07:59:59.999Z" });
    expect(known.events).toHaveLength(1);
  });

  it("refuses what is no instant", () => {
    expect(() => dossierAfter([lodged], { asOf: "2024-03-02" })).toThrow(/asOf: "2024-03-02" is not an instant/);
  });

  it("tells the story although a policy is not at hand, and says so", () => {
    const dossier = dossierAfter([lodged], { policies: [] });
    expect(dossier).toMatchObject({ status: null, clocks: [], notReckoned: { code: "unknown-policy" } });
    expect(dossierText(dossier)).toContain(
      "Not held against the policies: policy imported version 1 is not among them.",
    );
    expect(dossierText(dossier)).toContain("Complaint lodged");
  });

  it("has the findings, what they led to, and which of them stands", () => {
    const dossier = dossierAfter([
      lodged,
      happened("LiabilityDetermined", "2024-03-02T08:00", {
        finding: "f-1",
        responsibility: "atFault",
        parties: [{ kind: "unit", id: "depot-1", weight: 1 }],
        basis: { kind: "rules", references: [{ document: "mail-rules", clause: "7" }] },
        evidence: [],
      }),
      happened("LiabilityAppealed", "2024-03-03T08:00", {
        appeal: "a-1",
        finding: "f-1",
        appellant: { kind: "unit", id: "depot-1" },
        grounds: { subject: "depot-1", text: "It was the carrier." },
      }),
      happened("LiabilityAppealDecided", "2024-03-04T08:00", { appeal: "a-1", outcome: "upheld" }),
      happened("LiabilityRevised", "2024-03-05T08:00", {
        finding: "f-2",
        supersedes: "f-1",
        reason: "The appeal.",
        responsibility: "notAtFault",
        parties: [{ kind: "otherCompany", id: "carrier-1", weight: 1 }],
        evidence: [],
      }),
    ]);
    expect(dossier.findings).toMatchObject([
      { finding: "f-1", standing: false, supersededBy: ["f-2"], appeals: [{ appeal: "a-1", status: "upheld" }] },
      { finding: "f-2", standing: true, responsibility: "notAtFault", supersedes: "f-1", reason: "The appeal." },
    ]);
    expect(dossierText(dossier)).toMatch(
      /^f-2 \(not at fault\)\n(?: {4}.*\n)+ {4}supersedes: f-1\n {4}reason: The appeal\.\n\n/m,
    );
  });

  it("has a questionnaire that a callback was held by, so that answers can be read", () => {
    const [form] = chinaPostBranch.questionnaires;
    const questionnaire = { id: form?.id ?? "", version: form?.version ?? 1 };
    const completed = happened("CallbackCompleted", "2024-03-02T08:00", {
      callback: "k-1",
      purpose: "outcome",
      medium: "phone",
      questionnaire,
      answers: [{ question: form?.questions[0]?.id ?? "", option: "soSo" }],
      record: "confirmed",
      satisfaction: "neutral",
    });
    const dossier = dossierAfter([lodged, completed]);
    expect(dossier.questionnaires).toEqual([form]);
    expect(dossierText(dossier, { language: "zh" })).toMatch(/您对投诉处理结果是否满意.*一般/);
    expect(dossierText({ ...dossier, questionnaires: [] })).toContain("soSo");
  });
});
