import { manufacturingHandlingRule } from "@complaint-ledger/regimes";
import type { ProcedureCase } from "../procedure-case.ts";

const accountUnit = { id: "sales-1", role: "accountUnit" };
const qualityControl = { id: "quality-1", role: "qualityControl" };
const plant = { id: "plant-1", role: "plantUnit" };
const departmentHead = { id: "head-1", role: "departmentHead" };
const generalManager = { id: "general-manager", role: "generalManager" };
const generalOffice = { id: "general-office-1", role: "generalOffice" };
const foreman = { kind: "person", id: "foreman-1" } as const;
const supplier = { kind: "supplier", id: "supplier-1" } as const;
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

/** Defective goods: contact sheet, a countermeasure that is disputed, a written reply, and liability a month later. */
export const disputedCountermeasure: ProcedureCase = {
  title: "a disputed countermeasure, and liability reviewed a month later",
  policy: manufacturingHandlingRule,
  steps: {
    "2.1.1 抱怨来源: found in a dealer's note, one of the sources that are easily overlooked": (story) => {
      story
        .does(
          "LodgeComplaint",
          {
            channel: "dealerNote",
            lodgedThrough: "dealer-3",
            complainant: { subject: "customer-1", kind: "complainant" },
            account: { what: "The coating peels." },
            demand: { kind: "remedy", wanted: "Exchange", remedies: ["replacement"] },
            reportedCategory: "defect",
            accountUnit: "sales-south",
            policies: [{ id: "manufacturing-handling-rule", version: 1 }],
          },
          accountUnit,
        )
        .does(
          "ReceiveInformation",
          { from: "dealer-3", source: "dealerNote", content: "Three customers say the same." },
          accountUnit,
        );
    },

    "3.3 受理原则: the account unit verifies first": (story) => {
      story
        .does("AcceptComplaint", { verified: "Order and batch are ours; it is no misunderstanding." }, accountUnit)
        .does("ClassifyComplaint", { class: "quality", category: "defect", severity: "serious" }, accountUnit);
    },

    "3.4.1 客户抱怨联络单: a matter of quality, so the contact sheet goes to quality control": (story) => {
      story
        .does(
          "IssueContactSheet",
          { sheet: "sheet-1", matter: "quality", countermeasureUnit: "quality-control" },
          accountUnit,
        )
        .does(
          "RequestCountermeasure",
          {
            countermeasure: "answer-1",
            sheet: "sheet-1",
            unit: "quality-control",
            task: "Find out which unit it is for.",
          },
          accountUnit,
        );
    },

    "3.4.2 品管单位: finds which plant unit has to investigate, and answers": (story) => {
      story
        .does(
          "RequestCountermeasure",
          { countermeasure: "answer-2", sheet: "sheet-1", unit: "coating-line", task: "Why does it peel?" },
          qualityControl,
        )
        .does(
          "AttachEvidence",
          { evidence: "test-1", kind: "document", sha256: "7".repeat(64), reference: "laboratory/44" },
          qualityControl,
        )
        .does(
          "SubmitCountermeasure",
          { countermeasure: "answer-1", plan: "The coating line answers.", evidence: ["test-1"] },
          qualityControl,
        )
        .does(
          "FindRootCause",
          { rootCause: "primer", cause: "material", description: "A primer past its date.", evidence: ["test-1"] },
          qualityControl,
        )
        .does("SubmitCountermeasure", { countermeasure: "answer-2", plan: "Recoat on request." }, plant);
    },

    "3.6 重拟对策: the account unit does not accept it, and the general manager's office mediates": (story) => {
      story
        .does(
          "RejectCountermeasure",
          { countermeasure: "answer-2", reason: "The customer wants an exchange." },
          accountUnit,
        )
        .does("SubmitCountermeasure", { countermeasure: "answer-2", plan: "Recoat within a week." }, plant)
        .does("RejectCountermeasure", { countermeasure: "answer-2", reason: "Still no exchange." }, accountUnit);
      const mediation = { countermeasure: "answer-2", outcome: "redraft", reason: "Exchange the worst." } as const;
      story.refuses("MediateCountermeasure", mediation, plant).because("same-hands");
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, accountUnit)
        .because("countermeasuresAnswered", "finalReplyInWriting");
      story
        .does("MediateCountermeasure", mediation, generalOffice)
        .does("SubmitCountermeasure", { countermeasure: "answer-2", plan: "Exchange what peels." }, plant);
    },

    "3.6 会同处理: the primer was a supplier's, so the general manager leads the handling": (story) => {
      story.does(
        "OpenJointHandling",
        { parties: [supplier], ledBy: generalManager, reason: "The primer was delivered past its date." },
        generalManager,
      );
    },

    "3.6 核决权限: plan and manner of the reply are approved by the head; nobody commits beyond their limit": (
      story,
    ) => {
      story.does(
        "ProposeSolution",
        { solution: "solution-1", options: [{ id: "exchange", remedies: [{ kind: "replacement" }] }] },
        accountUnit,
      );
      const offer = { solution: "solution-1", medium: "post", inWriting: true } as const;
      story.refuses("OfferSolution", offer, accountUnit).because("not-approved", "offer-beyond-limit");
      story
        .refuses(
          "InstructRemedy",
          { remedy: "cut", kind: "priceReduction", amount: cny(100), unit: "finance" },
          accountUnit,
        )
        .because("remedy-beyond-limit");
      story
        .does("ApproveSolution", { solution: "solution-1" }, departmentHead)
        .does("OfferSolution", offer, accountUnit)
        .does("AcceptSolution", { solution: "solution-1", option: "exchange", manner: "spoken" }, accountUnit);
    },

    "3.6 书面告知: only a reply in writing is the reply": (story) => {
      story
        .does(
          "InstructRemedy",
          { remedy: "exchange", solution: "solution-1", kind: "replacement", unit: "warehouse" },
          accountUnit,
        )
        .does("ExecuteRemedy", { remedy: "exchange" }, accountUnit)
        .does("IssueReply", { reply: "by-phone", kind: "final", medium: "phone", inWriting: false }, accountUnit);
      story.refuses("CloseComplaint", { outcome: "accepted" }, accountUnit).because("finalReplyInWriting");
      story
        .does("IssueReply", { reply: "letter", kind: "final", medium: "post", inWriting: true }, accountUnit)
        .does("CloseComplaint", { outcome: "accepted" }, accountUnit);
    },

    "3.4.4 客户抱怨检讨会议: the month after, the review meeting looks at the closed case": (story) => {
      story.now = "2024-04-03T01:00:00.000Z";
      story
        .does("ReviewCase", { findings: "Primer is not dated on receipt.", meeting: "meeting-2024-04" }, generalOffice)
        .does(
          "DetermineLiability",
          {
            finding: "finding-1",
            parties: [
              { ...supplier, weight: 3 },
              { kind: "unit", id: "coating-line", weight: 1 },
              { ...foreman, weight: 1 },
            ],
            basis: { kind: "rules", references: [{ document: "handling-rule", clause: "3.5" }] },
            evidence: ["test-1"],
          },
          generalOffice,
        )
        .does("RecoverLoss", { from: supplier, amount: cny(60_000), finding: "finding-1" }, generalOffice);
    },

    "3.5 奖罚通知单: approved by the general manager, bonus deducted, then published": (story) => {
      story
        .does(
          "ProposeSanction",
          {
            sanction: "notice-1",
            finding: "finding-1",
            against: foreman,
            role: "directlyResponsible",
            kind: "deduction",
            amount: cny(20_000),
            notice: "2024-04-01",
            reason: "By cause and impact.",
          },
          generalOffice,
        )
        .does(
          "ProposeSanction",
          {
            sanction: "notice-2",
            finding: "finding-1",
            against: { kind: "person", id: "laboratory-1" },
            role: "merit",
            kind: "reward",
            amount: cny(5_000),
          },
          generalOffice,
        );
      story.refuses("ApproveSanction", { sanction: "notice-1" }, generalOffice).because("same-hands");
      story
        .does("ApproveSanction", { sanction: "notice-1" }, generalManager)
        .does(
          "DiscloseFinding",
          { finding: "finding-1", to: foreman, capacity: "party", medium: "inPerson" },
          generalOffice,
        )
        .does("ExecuteSanction", { sanction: "notice-1", reference: "payroll-2024-04" }, generalOffice)
        .does("PublishSanction", { sanction: "notice-1", where: "notice-board" }, generalOffice)
        .does("ReverseSanction", { sanction: "notice-1", reason: "The shift was another's." }, generalManager)
        .does("WithdrawSanction", { sanction: "notice-2", reason: "Part of the job." }, generalManager);
    },
  },
};
