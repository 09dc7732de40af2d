import { expressDelivery } from "@complaint-ledger/regimes";
import type { ProcedureCase } from "../procedure-case.ts";

const intakeClerk = { id: "intake-1", role: "intakeClerk" };
const handler = { id: "handler-5", role: "handler" };
const supervisor = { id: "supervisor-2", role: "supervisor" };
const director = { id: "director-1", role: "director" };
const loader = { kind: "person", id: "loader-9" } as const;
const depotManager = { kind: "person", id: "depot-manager-3" } as const;
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

/** A lost consignment, five stars: proposal, claims procedure, penalties, feedback and review. */
export const lostConsignment: ProcedureCase = {
  title: "a lost consignment of five stars",
  policy: expressDelivery,
  steps: {
    "1 记录: takes the complaint by phone, restates it and has the customer confirm": (story) => {
      story
        .does(
          "LodgeComplaint",
          {
            channel: "phone",
            complainant: {
              subject: "customer-1",
              kind: "complainant",
              contacts: [{ medium: "phone", address: "000" }],
            },
            account: { what: "The consignment never came." },
            demand: { kind: "remedy", wanted: "The worth of the goods", amount: cny(80_000) },
            reportedCategory: "loss",
            references: ["waybill-1"],
            intakeUnit: "hotline",
            policies: [{ id: "express-delivery", version: 1 }],
          },
          intakeClerk,
        )
        .does("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "phone" }, intakeClerk)
        .does(
          "LinkComplaint",
          { link: "link-1", kind: "repeat", target: "c-0", reason: "The same route last month." },
          intakeClerk,
        );
    },

    "2 判断: judges it to be a loss, a major problem of five stars": (story) => {
      story
        .refuses("ClassifyComplaint", { class: "major", category: "lateness" }, intakeClerk)
        .because("unknown-category");
      story.does("ClassifyComplaint", { class: "major", category: "loss", stars: 5 }, intakeClerk);
    },

    "3 转告责任部门: the handling department tells the customer at once when the answer comes": (story) => {
      story
        .does("AssignHandlingUnit", { unit: "depot-north" }, intakeClerk)
        .does("AcknowledgeComplaint", { medium: "message", answerExpectedBy: "2024-03-08T09:30:00.000Z" }, handler)
        .does("AssignHandler", { handler: handler.id, unit: "depot-north" }, supervisor);
    },

    "4 分析投诉原因: finds the cause and the person responsible": (story) => {
      story
        .does("RequestInformation", { request: "request-1", from: "line-haul", question: "Was it scanned?" }, handler)
        .does(
          "AttachEvidence",
          { evidence: "video-1", kind: "video", sha256: "3".repeat(64), reference: "dock/7" },
          handler,
        )
        .does(
          "ReceiveInformation",
          { request: "request-1", from: "line-haul", content: "It was left on the dock.", evidence: ["video-1"] },
          handler,
        )
        .does("FindRootCause", { rootCause: "cause-1", cause: "loading", description: "Left on the dock." }, handler)
        .does(
          "DetermineLiability",
          {
            finding: "finding-1",
            parties: [{ ...loader, weight: 1 }],
            degreeOfOwnFault: "ordinary",
            basis: { kind: "rules", references: [{ document: "depot-rules", clause: "4.2" }] },
            evidence: ["video-1"],
          },
          handler,
        );
    },

    "5 公平提出处理方案: compensation opens the claims procedure; redelivery or money, as the customer likes": (
      story,
    ) => {
      const refund = { id: "refund", remedies: [{ kind: "refund", amount: cny(1_500) } as const] };
      story
        .does("OpenClaim", { claim: "claim-1", amount: cny(80_000), basis: "Declared value" }, handler)
        .does("ProposeSolution", { solution: "solution-1", options: [refund] }, handler)
        .does(
          "ProposeSolution",
          {
            solution: "solution-2",
            options: [
              { id: "money", remedies: [...refund.remedies, { kind: "compensation", amount: cny(80_000) }] },
              { id: "again", remedies: [...refund.remedies, { kind: "redelivery" }] },
            ],
            grounds: "The declared value.",
          },
          handler,
        );
    },

    "6 提交主管领导批示: no proposal goes out before the supervisor has read it": (story) => {
      const offer = { solution: "solution-2", medium: "phone", inWriting: false } as const;
      story.refuses("OfferSolution", offer, supervisor).because("not-approved");
      story
        .refuses("ApproveSolution", { solution: "solution-2" }, { ...handler, id: "handler-6" })
        .because("approver-role", "approval-beyond-limit");
      story
        .does("RefuseSolution", { solution: "solution-1", reason: "Less than the loss." }, supervisor)
        .does("ApproveSolution", { solution: "solution-2" }, supervisor)
        .does("OfferSolution", offer, handler)
        .does("AcceptSolution", { solution: "solution-2", option: "money", manner: "spoken" }, handler);
    },

    "7 实施处理方案: carries it out and tells the customer": (story) => {
      const owed = { solution: "solution-2", unit: "finance" } as const;
      story
        .does("InstructRemedy", { ...owed, remedy: "refund", kind: "refund", amount: cny(1_500) }, handler)
        .does("InstructRemedy", { ...owed, remedy: "money", kind: "compensation", amount: cny(80_000) }, handler)
        .does("ExecuteRemedy", { remedy: "refund", reference: "payment-1" }, handler);
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, supervisor)
        .because("finalReply", "remediesExecuted", "outcomeCallback");
      story
        .does("ExecuteRemedy", { remedy: "money", reference: "payment-2" }, handler)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, handler);
    },

    "7 收集反馈意见: collects the customer's feedback": (story) => {
      story
        .does(
          "AttemptCallback",
          { callback: "callback-1", purpose: "outcome", medium: "phone", result: "wrongContact" },
          handler,
        )
        .does(
          "CompleteCallback",
          {
            callback: "callback-1",
            purpose: "outcome",
            medium: "phone",
            record: "confirmed",
            satisfaction: "neutral",
          },
          handler,
        );
    },

    "7 处罚: a part of the bonus by the loss caused, the manager too, and whoever delayed the handling": (story) => {
      const loss = { kind: "deduction", finding: "finding-1", loss: cny(81_500) } as const;
      story
        .does(
          "ProposeSanction",
          { ...loss, sanction: "loader", against: loader, role: "directlyResponsible", permilleOfLoss: 100 },
          handler,
        )
        .does(
          "ProposeSanction",
          { ...loss, sanction: "manager", against: depotManager, role: "manager", permilleOfLoss: 50 },
          handler,
        )
        .does(
          "ProposeSanction",
          {
            sanction: "delay",
            finding: "finding-1",
            against: { kind: "person", id: handler.id },
            role: "delayedHandling",
            kind: "administrative",
            measure: "A reminder on file.",
          },
          supervisor,
        );
      story.refuses("ApproveSanction", { sanction: "loader" }, handler).because("same-hands");
      story
        .does("ApproveSanction", { sanction: "loader" }, director)
        .does("ApproveSanction", { sanction: "manager" }, director)
        .does("ApproveSanction", { sanction: "delay" }, director);
      story.refuses("ExecuteSanction", { sanction: "loader" }, director).because("not-disclosed");
      const told = { finding: "finding-1", medium: "inPerson" } as const;
      story
        .does("DiscloseFinding", { ...told, to: loader, capacity: "party" }, supervisor)
        .does("DiscloseFinding", { ...told, to: depotManager, capacity: "superior" }, supervisor)
        .does(
          "DiscloseFinding",
          { ...told, to: { kind: "person", id: handler.id }, capacity: "employeeComplainedOf" },
          supervisor,
        )
        .does("ExecuteSanction", { sanction: "loader", reference: "payroll-2024-03" }, director)
        .does("ExecuteSanction", { sanction: "manager", reference: "payroll-2024-03" }, director)
        .does("ExecuteSanction", { sanction: "delay" }, director);
    },

    "8 总结评价: closes, reviews and improves": (story) => {
      story
        .does("CloseComplaint", { outcome: "accepted" }, supervisor)
        .does("ReviewCase", { findings: "Docks are not swept.", improvements: ["Sweep after each van."] }, supervisor)
        .does(
          "PlanCorrectiveAction",
          { action: "action-1", rootCause: "cause-1", description: "Sweep the dock.", owner: "depot-north" },
          supervisor,
        )
        .does("VerifyCorrectiveAction", { action: "action-1", effective: true }, director);
    },

    "投诉引起的再投诉: a customer who contradicts the record later has the case reopened": (story) => {
      story
        .does(
          "CompleteCallback",
          {
            callback: "callback-2",
            purpose: "outcome",
            medium: "phone",
            record: "contradicted",
            contradiction: "The refund never came.",
            satisfaction: "dissatisfied",
          },
          handler,
        )
        .does("ReopenComplaint", { reason: "The refund never came.", callback: "callback-2" }, supervisor);
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, supervisor)
        .because("finalReply", "outcomeCallback", "dissatisfaction-open");
      story
        .does(
          "InstructRemedy",
          { remedy: "refund-again", kind: "refund", amount: cny(1_500), unit: "finance" },
          supervisor,
        )
        .does("ExecuteRemedy", { remedy: "refund-again", reference: "payment-3" }, handler)
        .does("IssueReply", { reply: "reply-2", kind: "final", medium: "phone", inWriting: false }, handler)
        .does(
          "CompleteCallback",
          {
            callback: "callback-3",
            purpose: "outcome",
            medium: "phone",
            record: "confirmed",
            satisfaction: "satisfied",
          },
          handler,
        )
        .does("CloseComplaint", { outcome: "accepted" }, supervisor);
    },
  },
};
