import { telecomComplaint } from "@complaint-ledger/regimes";
import type { CaseScript } from "../case-script.ts";
import type { ProcedureCase } from "../procedure-case.ts";

const customerManager = { id: "customer-manager-1", role: "customerManager" };
const backOffice = { id: "network-4", role: "networkEngineer" };
const superior = { id: "superior-1", role: "superior" };
const progressQuestions = { id: "telecom-progress", version: 1 };

function progressCall(story: CaseScript, callback: string, mood: string): void {
  story.does(
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
export const noSignal: ProcedureCase = {
  title: "no signal in a new building",
  policy: telecomComplaint,
  steps: {
    "2. 1) 注意倾听 2) 询问: listens, writes down and asks": (story) => {
      story
        .does(
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
        .does("LinkComplaint", { link: "link-1", kind: "sameIncident", target: null }, customerManager)
        .does("RevokeLink", { link: "link-1", reason: "Another building." }, customerManager);
    },

    "2. 4) 解释: nothing is handed on before it is fully understood": (story) => {
      story
        .refuses("TransferComplaint", { to: "network", reason: "Coverage.", understood: false }, customerManager)
        .because("not-understood");
    },

    "2. 5) 确认: the customer confirms the record and signs": (story) => {
      story.does("ConfirmRecord", { confirmedBy: "complainant", manner: "signed", medium: "counter" }, customerManager);
    },

    "3. 1) 判断分析: mere venting or serious inconvenience; at once, shortly or not at present": (story) => {
      story.does(
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
        .does(
          "PromiseDeadline",
          { deadline: "deadline-1", dueAt: "2024-03-22T10:00:00.000Z", what: "The mast is on air" },
          customerManager,
        )
        .does("IssueReply", { reply: "reply-1", kind: "holding", medium: "counter", inWriting: false }, customerManager)
        .does("TransferComplaint", { to: "network", reason: "Coverage.", understood: true }, customerManager)
        .does("AssignHandler", { handler: backOffice.id, unit: "network" }, backOffice);
    },

    "3. 3) 适时回访: while the customer waits, visits ask about mood, discontent and suggestions": (story) => {
      story.does(
        "ScheduleCallback",
        { callback: "visit-1", purpose: "progress", plannedFor: "2024-03-08T02:00:00.000Z", medium: "visit" },
        customerManager,
      );
      story.now = "2024-03-08T02:00:00.000Z";
      progressCall(story, "visit-1", "Calmer than last week");
      story.does("UrgeHandling", { by: "complainant", medium: "phone", said: "Still nothing." }, customerManager);
      story.now = "2024-03-15T02:00:00.000Z";
      progressCall(story, "visit-2", "Angry");
    },

    "3. 2) 拒绝接受解决方案: explained frankly, still refused, so the record goes up": (story) => {
      story
        .does(
          "ProposeSolution",
          {
            solution: "indoor",
            options: [{ id: "indoor", remedies: [{ kind: "explanation" }, { kind: "correction" }] }],
          },
          customerManager,
        )
        .does("OfferSolution", { solution: "indoor", medium: "visit", inWriting: false }, customerManager)
        .does("DeclineSolution", { solution: "indoor", wanted: "The fee of two months" }, customerManager)
        .does("IssueReply", { reply: "reply-2", kind: "interim", medium: "visit", inWriting: false }, customerManager)
        .does(
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
      story.does(
        "ProposeSolution",
        { solution: "fee", options: [{ id: "fee", remedies: [fee, { kind: "correction" }] }] },
        customerManager,
      );
      const offer = { solution: "fee", medium: "phone", inWriting: false } as const;
      story.refuses("OfferSolution", offer, customerManager).because("offer-beyond-limit");
      story
        .does("ApproveSolution", { solution: "fee" }, superior)
        .does("OfferSolution", offer, customerManager)
        .does("AcceptSolution", { solution: "fee", option: "fee", manner: "spoken" }, customerManager)
        .does("InstructRemedy", { remedy: "fee", solution: "fee", unit: "billing", ...fee }, customerManager)
        .does(
          "InstructRemedy",
          { remedy: "mast", solution: "fee", unit: "network", kind: "correction" },
          customerManager,
        );
    },

    "3. 3) 跟进投诉处理的进程: followed until it is done; then the customer is thanked": (story) => {
      story.does("ExecuteRemedy", { remedy: "fee" }, customerManager);
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, customerManager)
        .because("finalReply", "remediesExecuted");
      story
        .does("ExecuteRemedy", { remedy: "mast" }, backOffice)
        .does("IssueReply", { reply: "reply-3", kind: "final", medium: "phone", inWriting: false }, customerManager)
        .does("CloseComplaint", { outcome: "accepted" }, customerManager);
    },

    "总结: a later call finds the customer dissatisfied; nothing more is owed, and the superior says so": (story) => {
      story.does(
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
      story
        .refuses(
          "DisposeDissatisfaction",
          { ...disposal, approvedBy: superior },
          { ...superior, id: "superior-2", onBehalfOf: "superior-1" },
        )
        .because("same-hands");
      story.does("DisposeDissatisfaction", { ...disposal, approvedBy: superior }, customerManager);
    },
  },
};

/** Mere venting: heard, answered, and nothing is sought. */
export const venting: ProcedureCase = {
  title: "mere venting",
  policy: telecomComplaint,
  steps: {
    "2. 3) 安抚: heard and comforted; a remedy was never sought": (story) => {
      story
        .does(
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
        .does("ClassifyComplaint", { class: "atOnce", impact: "venting" }, customerManager)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, customerManager);
      story.refuses("CloseComplaint", { outcome: "noRemedySought" }, customerManager).because("recordConfirmed");
      story
        .does("ConfirmRecord", { confirmedBy: "complainant", manner: "signed" }, customerManager)
        .does("CloseComplaint", { outcome: "noRemedySought" }, customerManager);
    },
  },
};
