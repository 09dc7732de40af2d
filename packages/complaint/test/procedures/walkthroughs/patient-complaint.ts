import { patientComplaint } from "@complaint-ledger/regimes";
import type { Story } from "../../../src/test/complaint-fixture.ts";
import { expectRefusal } from "../refusal.ts";
import type { Walkthrough } from "../walkthrough.ts";

const nurse = { id: "nurse-1", role: "reception" };
const afterSales = { id: "after-sales-2", role: "afterSales" };
const head = { id: "head-1", role: "head" };
const deputyHead = { id: "head-2", role: "head" };
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

function lodge(story: Story): void {
  story.accepts(
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

function followUp(story: Story, callback: string, satisfaction: "satisfied" | "neutral"): void {
  const call = { callback, purpose: "outcome", medium: "phone", record: "confirmed" } as const;
  story.accepts("CompleteCallback", { ...call, satisfaction }, afterSales);
}

/** A relative complains for a patient; the agreement is signed, carried out and followed up until the patient is content. */
export const secondTreatment: Walkthrough = {
  title: "a second treatment, followed up until the patient is content",
  policy: patientComplaint,
  steps: {
    "1、投诉登记表: registers it; whoever writes it down signs": (story) => {
      lodge(story);
      story.accepts("ConfirmRecord", { confirmedBy: "recorder", manner: "signed" }, nurse);
    },

    "2、面对面的交流沟通: after-sales contacts the patient and finds out what happened": (story) => {
      story.accepts("AssignHandler", { handler: afterSales.id }, nurse).accepts(
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
        .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "inPerson" }, afterSales)
        .accepts("InstructRemedy", { remedy: "explain", kind: "explanation", unit: "after-sales" }, afterSales)
        .accepts("ExecuteRemedy", { remedy: "explain" }, afterSales);
      expectRefusal(
        story.refuses("InstructRemedy", { remedy: "again", kind: "retreatment", unit: "ward-1" }, afterSales),
        "remedy-beyond-limit",
      );
    },

    "4、申请领导批准后答复患者: proposes to the head, and answers once it is approved": (story) => {
      story.accepts(
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
      expectRefusal(story.refuses("OfferSolution", offer, afterSales), "not-approved", "offer-beyond-limit");
      story
        .accepts("ApproveSolution", { solution: "solution-1" }, head)
        .accepts("OfferSolution", offer, afterSales)
        .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "inPerson", inWriting: true }, afterSales);
    },

    "5、签下处理协议: the patient confirms and signs an agreement": (story) => {
      story
        .accepts(
          "AttachEvidence",
          { evidence: "agreement-1", kind: "signedPaper", sha256: "4".repeat(64), reference: "files/patient-1" },
          afterSales,
        )
        .accepts(
          "AcceptSolution",
          { solution: "solution-1", option: "treat", manner: "signed", evidence: "agreement-1" },
          afterSales,
        );
    },

    "6、反馈回单位进行实施: finance is told to pay, administration to send, and it is followed up": (story) => {
      const owed = { solution: "solution-1" } as const;
      story
        .accepts("InstructRemedy", { ...owed, remedy: "treat", kind: "retreatment", unit: "ward-1" }, afterSales)
        .accepts(
          "InstructRemedy",
          { ...owed, remedy: "gift", kind: "goodwill", amount: cny(20_000), unit: "administration" },
          afterSales,
        )
        .accepts("ExecuteRemedy", { remedy: "gift" }, afterSales);
      expectRefusal(
        story.refuses("CloseComplaint", { outcome: "accepted" }, afterSales),
        "remediesExecuted",
        "complainantContent",
      );
      story.accepts("ExecuteRemedy", { remedy: "treat" }, afterSales);
    },

    "7、直到患者答复满意为止: tracked until the patient is content, which a half-hearted yes is not": (story) => {
      followUp(story, "callback-1", "neutral");
      expectRefusal(story.refuses("CloseComplaint", { outcome: "accepted" }, afterSales), "complainantContent");
      followUp(story, "callback-2", "satisfied");
      story.accepts("CloseComplaint", { outcome: "accepted" }, afterSales);
    },

    "再次投诉: once reopened, the patient has to be content anew": (story) => {
      story
        .accepts("ReopenComplaint", { reason: "It itches again." }, afterSales)
        .accepts("IssueReply", { reply: "reply-2", kind: "final", medium: "phone", inWriting: false }, afterSales);
      expectRefusal(story.refuses("CloseComplaint", { outcome: "accepted" }, afterSales), "complainantContent");
      followUp(story, "callback-3", "satisfied");
      story.accepts("CloseComplaint", { outcome: "accepted" }, afterSales);
    },
  },
};

/** The patient withdraws: nothing more is asked. */
export const withdrawal: Walkthrough = {
  title: "a withdrawal",
  policy: patientComplaint,
  steps: {
    "a complaint that was not withdrawn is not closed as withdrawn": (story) => {
      lodge(story);
      expectRefusal(story.refuses("CloseComplaint", { outcome: "withdrawn" }, afterSales), "outcome-not-on-record");
    },
    "withdrawn in writing, it is closed": (story) => {
      story
        .accepts("WithdrawComplaint", { manner: "signed", reason: "It healed." }, afterSales)
        .accepts("CloseComplaint", { outcome: "withdrawn" }, afterSales);
    },
  },
};

/** An unreasonable demand is refused, and the head approves of that. */
export const approvedRefusal: Walkthrough = {
  title: "a refusal the head approves",
  policy: patientComplaint,
  steps: {
    "向对方说NO: the refusal is explained, and waits for the approval of the head": (story) => {
      lodge(story);
      story
        .accepts("ConfirmRecord", { confirmedBy: "recorder", manner: "signed" }, nurse)
        .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, afterSales);
      expectRefusal(story.refuses("CloseComplaint", { outcome: "refused" }, afterSales), "refusalApproved");
      expectRefusal(
        story.refuses(
          "CloseComplaint",
          { outcome: "refused", approvedBy: { id: "nurse-2", role: "reception" } },
          afterSales,
        ),
        "approver-role",
      );
      expectRefusal(story.refuses("CloseComplaint", { outcome: "refused", approvedBy: head }, head), "same-hands");
    },
    "不再来往: approved, it is closed as refused": (story) => {
      story.accepts("CloseComplaint", { outcome: "refused", approvedBy: deputyHead }, head);
    },
  },
};
