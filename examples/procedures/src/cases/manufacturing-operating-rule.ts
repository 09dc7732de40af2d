import { manufacturingOperatingRule } from "@complaint-ledger/regimes";
import type { CaseScript } from "../case-script.ts";
import type { ProcedureCase } from "../procedure-case.ts";

const office = { id: "office-1", role: "office" };
const qualityInspector = { id: "inspector-1", role: "quality" };
const manager = { id: "manager-1", role: "manager" };
const usd = (minorUnits: number) => ({ minorUnits, currency: "USD" });

function lodge(story: CaseScript): void {
  story.does(
    "LodgeComplaint",
    {
      channel: "letter",
      complainant: { subject: "customer-1", kind: "complainant" },
      account: { what: "A third of the castings crack." },
      demand: { kind: "remedy", wanted: "New castings and our loss", amount: usd(900_000) },
      reportedCategory: "quality",
      references: ["order-17", "shipment-17a"],
      intakeUnit: "office",
      policies: [{ id: "manufacturing-operating-rule", version: 1 }],
    },
    office,
  );
}

/** A claim under contract for cracked castings. */
export const compensationClaim: ProcedureCase = {
  title: "a compensation claim under contract",
  policy: manufacturingOperatingRule,
  steps: {
    "5.1 办公室受理: checks order and shipment, investigates on site, and confirms that it is ours": (story) => {
      lodge(story);
      story
        .does(
          "AttachEvidence",
          { evidence: "photos-1", kind: "photo", sha256: "5".repeat(64), reference: "site-visit/1" },
          office,
        )
        .does("AcceptComplaint", { verified: "Order 17 and shipment 17a are ours; seen on site." }, office);
      story.refuses("ClassifyComplaint", { nature: "serviceComplaint" }, office).because("unknown-nature");
      story.does("ClassifyComplaint", { nature: "compensationClaim", category: "quality" }, office);
    },

    "5.2 质管部调查: looks up the inspection record and finds the true cause": (story) => {
      story
        .does(
          "RequestInformation",
          { request: "inspection", from: "quality-department", question: "What did the final inspection show?" },
          office,
        )
        .does(
          "ReceiveInformation",
          { request: "inspection", from: "quality-department", content: "The melt was too cold." },
          qualityInspector,
        )
        .does(
          "FindRootCause",
          { rootCause: "melt", cause: "process", description: "Poured too cold.", unit: "foundry" },
          qualityInspector,
        );
    },

    "5.3 改善对策: measures against recurrence": (story) => {
      story.does(
        "PlanCorrectiveAction",
        { action: "probe", rootCause: "melt", description: "Probe each melt.", owner: "foundry" },
        qualityInspector,
      );
    },

    "5.4 经理核准: what is proposed to the customer is approved by the manager, then the office answers": (story) => {
      story.does(
        "ProposeSolution",
        {
          solution: "solution-1",
          options: [{ id: "all", remedies: [{ kind: "replacement" }, { kind: "compensation", amount: usd(400_000) }] }],
          grounds: "Clause 9 of the contract.",
        },
        office,
      );
      const offer = { solution: "solution-1", medium: "post", inWriting: true } as const;
      story.refuses("OfferSolution", offer, office).because("not-approved", "offer-beyond-limit");
      story
        .refuses("ApproveSolution", { solution: "solution-1" }, qualityInspector)
        .because("approver-role", "approval-beyond-limit");
      story
        .does("ApproveSolution", { solution: "solution-1" }, manager)
        .does("OfferSolution", offer, office)
        .does("AcceptSolution", { solution: "solution-1", option: "all", manner: "signed" }, office)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "post", inWriting: true }, office);
    },

    "5.4 处理: exchanged and paid": (story) => {
      const owed = { solution: "solution-1" } as const;
      story.does("InstructRemedy", { ...owed, remedy: "castings", kind: "replacement", unit: "shipping" }, office);
      const money = { ...owed, remedy: "money", kind: "compensation", unit: "finance" } as const;
      story.refuses("InstructRemedy", { ...money, amount: usd(400_001) }, office).because("not-promised");
      story
        .does("InstructRemedy", { ...money, amount: usd(400_000) }, office)
        .does("ExecuteRemedy", { remedy: "castings" }, office);
      story.refuses("CloseComplaint", { outcome: "accepted" }, office).because("remediesExecuted");
      story.does("ExecuteRemedy", { remedy: "money" }, office);
    },

    "5.5 归档: closed and archived; the file stays": (story) => {
      story
        .does("CloseComplaint", { outcome: "accepted" }, office)
        .does(
          "AttachEvidence",
          { evidence: "file-1", kind: "document", sha256: "6".repeat(64), reference: "archive/2024/17" },
          office,
        )
        .does("VerifyCorrectiveAction", { action: "probe", effective: true }, qualityInspector);
    },
  },
};

/** What began as a claim turns out to be a pretext for a price cut. */
export const pretext: ProcedureCase = {
  title: "a non-quality complaint",
  policy: manufacturingOperatingRule,
  steps: {
    "3(二) 索赔: first taken for a claim": (story) => {
      lodge(story);
      story
        .does("AcceptComplaint", { verified: "Order 17 is ours." }, office)
        .does("ClassifyComplaint", { nature: "compensationClaim" }, office);
    },
    "3(三) 非质量抱怨: a pretext, so it is classified anew; the manager approves the refusal": (story) => {
      story
        .does(
          "ReclassifyComplaint",
          {
            classification: { nature: "nonQualityComplaint", validity: "unfounded" },
            reason: "The cracks were made with a hammer.",
          },
          qualityInspector,
        )
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "post", inWriting: true }, office);
      story.refuses("CloseComplaint", { outcome: "refused" }, office).because("refusalApproved");
      story.does("CloseComplaint", { outcome: "refused", approvedBy: manager }, office);
    },
  },
};

/** The shipment was another maker's. */
export const notOurs: ProcedureCase = {
  title: "a shipment that was not ours",
  policy: manufacturingOperatingRule,
  steps: {
    "5.1 确认责任: without an explanation it cannot be closed as not accepted": (story) => {
      lodge(story);
      story
        .refuses("CloseComplaint", { outcome: "notAccepted" }, office)
        .because("notAcceptedExplained", "outcome-not-on-record");
    },
    "5.1 确认责任: explained, it is closed": (story) => {
      story
        .does(
          "NotAcceptComplaint",
          { reason: "Another maker's castings.", explanation: "The marks are not ours.", medium: "post" },
          office,
        )
        .does("CloseComplaint", { outcome: "notAccepted" }, office);
    },
  },
};
