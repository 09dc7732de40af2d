import { patientComplaint } from "@complaint-ledger/regimes";
import type { CaseScript } from "../case-script.ts";
import type { ProcedureCase } from "../procedure-case.ts";

const nurse = { id: "nurse-1", role: "reception" };
const afterSales = { id: "after-sales-2", role: "afterSales" };
const head = { id: "head-1", role: "head" };
const deputyHead = { id: "head-2", role: "head" };
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

function lodge(story: CaseScript): void {
  story.does(
    "LodgeComplaint",
    {
      channel: "phone",
      complainant: { subject: "relative-1", kind: "complainant" },
      onBehalfOf: { subject: "patient-1", kind: "thirdParty" },
      account: { what: "The scar is red." },
      demand: { kind: "remedy", wanted: "That it is treated again" },
      policies: [{ id: "patient-complaint", version: 1 }],
    },
    nurse,
  );
}

function followUp(story: CaseScript, callback: string, satisfaction: "satisfied" | "neutral"): void {
  const call = { callback, purpose: "outcome", medium: "phone", record: "confirmed" } as const;
  story.does("CompleteCallback", { ...call, satisfaction }, afterSales);
}

/** A relative complains for a patient; the agreement is signed, carried out and followed up until the patient is content. */
export const secondTreatment: ProcedureCase = {
  title: "a second treatment, followed up until the patient is content",
  policy: patientComplaint,
  steps: {
    "1、投诉登记表: registers it; whoever writes it down signs": (story) => {
      lodge(story);
      story.does("ConfirmRecord", { confirmedBy: "recorder", manner: "signed" }, nurse);
    },

    "2、面对面的交流沟通: after-sales contacts the patient and finds out what happened": (story) => {
      story.does("AssignHandler", { handler: afterSales.id }, nurse).does(
        "TakeStatement",
        {
          statement: "statement-1",
          subject: "patient-1",
          kind: "thirdParty",
          capacity: "complainant",
          said: "It itches since the second week.",
          medium: "inPerson",
        },
        afterSales,
      );
    },

    "3、分析问题、说明及解释: restates it, has it confirmed, and explains; promises nothing lightly": (story) => {
      story
        .does("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "inPerson" }, afterSales)
        .does("InstructRemedy", { remedy: "explain", kind: "explanation", unit: "after-sales" }, afterSales)
        .does("ExecuteRemedy", { remedy: "explain" }, afterSales);
      story
        .refuses("InstructRemedy", { remedy: "again", kind: "retreatment", unit: "ward-1" }, afterSales)
        .because("remedy-beyond-limit");
    },

    "4、申请领导批准后答复患者: proposes to the head, and answers once it is approved": (story) => {
      story.does(
        "ProposeSolution",
        {
          solution: "solution-1",
          options: [
            { id: "treat", remedies: [{ kind: "retreatment" }, { kind: "goodwill", amount: cny(20_000) }] },
            { id: "money", remedies: [{ kind: "compensation", amount: cny(100_000) }] },
          ],
        },
        afterSales,
      );
      const offer = { solution: "solution-1", medium: "inPerson", inWriting: true } as const;
      story.refuses("OfferSolution", offer, afterSales).because("not-approved", "offer-beyond-limit");
      story
        .does("ApproveSolution", { solution: "solution-1" }, head)
        .does("OfferSolution", offer, afterSales)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "inPerson", inWriting: true }, afterSales);
    },

    "5、签下处理协议: the patient confirms and signs an agreement": (story) => {
      story
        .does(
          "AttachEvidence",
          { evidence: "agreement-1", kind: "signedPaper", sha256: "4".repeat(64), reference: "files/patient-1" },
          afterSales,
        )
        .does(
          "AcceptSolution",
          { solution: "solution-1", option: "treat", manner: "signed", evidence: "agreement-1" },
          afterSales,
        );
    },

    "6、反馈回单位进行实施: finance is told to pay, administration to send, and it is followed up": (story) => {
      const owed = { solution: "solution-1" } as const;
      story
        .does("InstructRemedy", { ...owed, remedy: "treat", kind: "retreatment", unit: "ward-1" }, afterSales)
        .does(
          "InstructRemedy",
          { ...owed, remedy: "gift", kind: "goodwill", amount: cny(20_000), unit: "administration" },
          afterSales,
        )
        .does("ExecuteRemedy", { remedy: "gift" }, afterSales);
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, afterSales)
        .because("remediesExecuted", "complainantContent");
      story.does("ExecuteRemedy", { remedy: "treat" }, afterSales);
    },

    "7、直到患者答复满意为止: tracked until the patient is content, which a half-hearted yes is not": (story) => {
      followUp(story, "callback-1", "neutral");
      story.refuses("CloseComplaint", { outcome: "accepted" }, afterSales).because("complainantContent");
      followUp(story, "callback-2", "satisfied");
      story.does("CloseComplaint", { outcome: "accepted" }, afterSales);
    },

    "再次投诉: once reopened, the patient has to be content anew": (story) => {
      story
        .does("ReopenComplaint", { reason: "It itches again." }, afterSales)
        .does("IssueReply", { reply: "reply-2", kind: "final", medium: "phone", inWriting: false }, afterSales);
      story.refuses("CloseComplaint", { outcome: "accepted" }, afterSales).because("complainantContent");
      followUp(story, "callback-3", "satisfied");
      story.does("CloseComplaint", { outcome: "accepted" }, afterSales);
    },
  },
};

/** The patient withdraws: nothing more is asked. */
export const withdrawal: ProcedureCase = {
  title: "a withdrawal",
  policy: patientComplaint,
  steps: {
    "a complaint that was not withdrawn is not closed as withdrawn": (story) => {
      lodge(story);
      story.refuses("CloseComplaint", { outcome: "withdrawn" }, afterSales).because("outcome-not-on-record");
    },
    "withdrawn in writing, it is closed": (story) => {
      story
        .does("WithdrawComplaint", { manner: "signed", reason: "It healed." }, afterSales)
        .does("CloseComplaint", { outcome: "withdrawn" }, afterSales);
    },
  },
};

/** An unreasonable demand is refused, and the head approves of that. */
export const approvedRefusal: ProcedureCase = {
  title: "a refusal the head approves",
  policy: patientComplaint,
  steps: {
    "向对方说NO: the refusal is explained, and waits for the approval of the head": (story) => {
      lodge(story);
      story
        .does("ConfirmRecord", { confirmedBy: "recorder", manner: "signed" }, nurse)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, afterSales);
      story.refuses("CloseComplaint", { outcome: "refused" }, afterSales).because("refusalApproved");
      story
        .refuses("CloseComplaint", { outcome: "refused", approvedBy: { id: "nurse-2", role: "reception" } }, afterSales)
        .because("approver-role");
      story.refuses("CloseComplaint", { outcome: "refused", approvedBy: head }, head).because("same-hands");
    },
    "不再来往: approved, it is closed as refused": (story) => {
      story.does("CloseComplaint", { outcome: "refused", approvedBy: deputyHead }, head);
    },
  },
};
