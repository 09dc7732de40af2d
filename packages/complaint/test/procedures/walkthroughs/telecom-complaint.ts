import { telecomComplaint } from "@complaint-ledger/regimes";
import type { Story } from "../../../src/test/complaint-fixture.ts";
import { expectRefusal } from "../refusal.ts";
import type { Walkthrough } from "../walkthrough.ts";

const customerManager = { id: "customer-manager-1", role: "customerManager" };
const backOffice = { id: "network-4", role: "networkEngineer" };
const superior = { id: "superior-1", role: "superior" };
const progressQuestions = { id: "telecom-progress", version: 1 };

function progressCall(story: Story, callback: string, mood: string): void {
  story.accepts(
    "CompleteCallback",
    {
      callback,
      purpose: "progress",
      medium: "visit",
      questionnaire: progressQuestions,
      answers: [
        { question: "mood", text: mood },
        { question: "latentDiscontent", text: "The bill." },
        { question: "suggestions", text: "None." },
      ],
      record: "notAsked",
      remarks: "Thanked for the visit.",
    },
    customerManager,
  );
}

/** No signal in a new building: it takes time, and the customer is kept informed. */
export const noSignal: Walkthrough = {
  title: "no signal in a new building",
  policy: telecomComplaint,
  steps: {
    "2. 1) 注意倾听 2) 询问: listens, writes down and asks": (story) => {
      story
        .accepts(
          "LodgeComplaint",
          {
            channel: "hall",
            complainant: { subject: "customer-1", kind: "complainant" },
            account: { what: "No signal at home.", when: "Since spring", where: "The new building" },
            demand: { kind: "remedy", wanted: "A signal" },
            firstContactOwner: customerManager.id,
            policies: [{ id: "telecom-complaint", version: 1 }],
          },
          customerManager,
        )
        .accepts("LinkComplaint", { link: "link-1", kind: "sameIncident", target: null }, customerManager)
        .accepts("RevokeLink", { link: "link-1", reason: "Another building." }, customerManager);
    },

    "2. 4) 解释: nothing is handed on before it is fully understood": (story) => {
      expectRefusal(
        story.refuses("TransferComplaint", { to: "network", reason: "Coverage.", understood: false }, customerManager),
        "not-understood",
      );
    },

    "2. 5) 确认: the customer confirms the record and signs": (story) => {
      story.accepts(
        "ConfirmRecord",
        { confirmedBy: "complainant", manner: "signed", medium: "counter" },
        customerManager,
      );
    },

    "3. 1) 判断分析: mere venting or serious inconvenience; at once, shortly or not at present": (story) => {
      story.accepts(
        "ClassifyComplaint",
        {
          class: "notAtPresent",
          impact: "seriousInconvenience",
          resolvability: "notAtPresent",
          resolvabilityReason: "A mast is being built; it takes three weeks.",
        },
        customerManager,
      );
    },

    "3. 2) 说明所需要的时间及其原因: says how long it takes and why, and passes it to the back office": (story) => {
      story
        .accepts(
          "PromiseDeadline",
          { deadline: "deadline-1", dueAt: "2024-03-22T10:00:00.000Z", what: "The mast is on air" },
          customerManager,
        )
        .accepts(
          "IssueReply",
          { reply: "reply-1", kind: "holding", medium: "counter", inWriting: false },
          customerManager,
        )
        .accepts("TransferComplaint", { to: "network", reason: "Coverage.", understood: true }, customerManager)
        .accepts("AssignHandler", { handler: backOffice.id, unit: "network" }, backOffice);
    },

    "3. 3) 适时回访: while the customer waits, visits ask about mood, discontent and suggestions": (story) => {
      story.accepts(
        "ScheduleCallback",
        { callback: "visit-1", purpose: "progress", plannedFor: "2024-03-08T02:00:00.000Z", medium: "visit" },
        customerManager,
      );
      story.now = "2024-03-08T02:00:00.000Z";
      progressCall(story, "visit-1", "Calmer than last week");
      story.accepts("UrgeHandling", { by: "complainant", medium: "phone", said: "Still nothing." }, customerManager);
      story.now = "2024-03-15T02:00:00.000Z";
      progressCall(story, "visit-2", "Angry");
    },

    "3. 2) 拒绝接受解决方案: explained frankly, still refused, so the record goes up": (story) => {
      story
        .accepts(
          "ProposeSolution",
          {
            solution: "indoor",
            options: [{ id: "indoor", remedies: [{ kind: "explanation" }, { kind: "correction" }] }],
          },
          customerManager,
        )
        .accepts("OfferSolution", { solution: "indoor", medium: "visit", inWriting: false }, customerManager)
        .accepts("DeclineSolution", { solution: "indoor", wanted: "The fee of two months" }, customerManager)
        .accepts(
          "IssueReply",
          { reply: "reply-2", kind: "interim", medium: "visit", inWriting: false },
          customerManager,
        )
        .accepts(
          "EscalateComplaint",
          {
            level: "superior",
            reason: "The solution is refused.",
            file: ["customer", "dispute", "demand", "findings"],
          },
          customerManager,
        );
    },

    "1. 4) 不随意承诺: a fee is not the customer manager's to promise; the superior approves it": (story) => {
      const fee = { kind: "refund", amount: { minorUnits: 11_800, currency: "CNY" } } as const;
      story.accepts(
        "ProposeSolution",
        { solution: "fee", options: [{ id: "fee", remedies: [fee, { kind: "correction" }] }] },
        customerManager,
      );
      const offer = { solution: "fee", medium: "phone", inWriting: false } as const;
      expectRefusal(story.refuses("OfferSolution", offer, customerManager), "offer-beyond-limit");
      story
        .accepts("ApproveSolution", { solution: "fee" }, superior)
        .accepts("OfferSolution", offer, customerManager)
        .accepts("AcceptSolution", { solution: "fee", option: "fee", manner: "spoken" }, customerManager)
        .accepts("InstructRemedy", { remedy: "fee", solution: "fee", unit: "billing", ...fee }, customerManager)
        .accepts(
          "InstructRemedy",
          { remedy: "mast", solution: "fee", unit: "network", kind: "correction" },
          customerManager,
        );
    },

    "3. 3) 跟进投诉处理的进程: followed until it is done; then the customer is thanked": (story) => {
      story.accepts("ExecuteRemedy", { remedy: "fee" }, customerManager);
      expectRefusal(
        story.refuses("CloseComplaint", { outcome: "accepted" }, customerManager),
        "finalReply",
        "remediesExecuted",
      );
      story
        .accepts("ExecuteRemedy", { remedy: "mast" }, backOffice)
        .accepts("IssueReply", { reply: "reply-3", kind: "final", medium: "phone", inWriting: false }, customerManager)
        .accepts("CloseComplaint", { outcome: "accepted" }, customerManager);
    },

    "总结: a later call finds the customer dissatisfied; nothing more is owed, and the superior says so": (story) => {
      story.accepts(
        "CompleteCallback",
        {
          callback: "later",
          purpose: "outcome",
          medium: "phone",
          record: "confirmed",
          satisfaction: "dissatisfied",
          remarks: "It took too long.",
        },
        customerManager,
      );
      const disposal = { callback: "later", reason: "All that was promised was done." } as const;
      expectRefusal(
        story.refuses(
          "DisposeDissatisfaction",
          { ...disposal, approvedBy: superior },
          { ...superior, id: "superior-2", onBehalfOf: "superior-1" },
        ),
        "same-hands",
      );
      story.accepts("DisposeDissatisfaction", { ...disposal, approvedBy: superior }, customerManager);
    },
  },
};

/** Mere venting: heard, answered, and nothing is sought. */
export const venting: Walkthrough = {
  title: "mere venting",
  policy: telecomComplaint,
  steps: {
    "2. 3) 安抚: heard and comforted; a remedy was never sought": (story) => {
      story
        .accepts(
          "LodgeComplaint",
          {
            channel: "phone",
            complainant: { subject: "customer-2", kind: "complainant" },
            account: { what: "The queue at the hall." },
            demand: { kind: "none" },
            policies: [{ id: "telecom-complaint", version: 1 }],
          },
          customerManager,
        )
        .accepts("ClassifyComplaint", { class: "atOnce", impact: "venting" }, customerManager)
        .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, customerManager);
      expectRefusal(story.refuses("CloseComplaint", { outcome: "noRemedySought" }, customerManager), "recordConfirmed");
      story
        .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "signed" }, customerManager)
        .accepts("CloseComplaint", { outcome: "noRemedySought" }, customerManager);
    },
  },
};
