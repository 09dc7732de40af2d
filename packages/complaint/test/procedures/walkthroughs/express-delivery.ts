import { expressDelivery } from "@complaint-ledger/regimes";
import { expectRefusal } from "../refusal.ts";
import type { Walkthrough } from "../walkthrough.ts";

const intakeClerk = { id: "intake-1", role: "intakeClerk" };
const handler = { id: "handler-5", role: "handler" };
const supervisor = { id: "supervisor-2", role: "supervisor" };
const director = { id: "director-1", role: "director" };
const loader = { kind: "person", id: "loader-9" } as const;
const depotManager = { kind: "person", id: "depot-manager-3" } as const;
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

/** A lost consignment, five stars: proposal, claims procedure, penalties, feedback and review. */
export const lostConsignment: Walkthrough = {
  title: "a lost consignment of five stars",
  policy: expressDelivery,
  steps: {
    "1 记录: takes the complaint by phone, restates it and has the customer confirm": (story) => {
      story
        .accepts(
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
        .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "phone" }, intakeClerk)
        .accepts(
          "LinkComplaint",
          { link: "link-1", kind: "repeat", target: "c-0", reason: "The same route last month." },
          intakeClerk,
        );
    },

    "2 判断: judges it to be a loss, a major problem of five stars": (story) => {
      expectRefusal(
        story.refuses("ClassifyComplaint", { class: "major", category: "lateness" }, intakeClerk),
        "unknown-category",
      );
      story.accepts("ClassifyComplaint", { class: "major", category: "loss", stars: 5 }, intakeClerk);
    },

    "3 转告责任部门: the handling department tells the customer at once when the answer comes": (story) => {
      story
        .accepts("AssignHandlingUnit", { unit: "depot-north" }, intakeClerk)
        .accepts("AcknowledgeComplaint", { medium: "message", answerExpectedBy: "2024-03-08T09:30:00.000Z" }, handler)
        .accepts("AssignHandler", { handler: handler.id, unit: "depot-north" }, supervisor);
    },

    "4 分析投诉原因: finds the cause and the person responsible": (story) => {
      story
        .accepts(
          "RequestInformation",
          { request: "request-1", from: "line-haul", question: "Was it scanned?" },
          handler,
        )
        .accepts(
          "AttachEvidence",
          { evidence: "video-1", kind: "video", sha256: "3".repeat(64), reference: "dock/7" },
          handler,
        )
        .accepts(
          "ReceiveInformation",
          { request: "request-1", from: "line-haul", content: "It was left on the dock.", evidence: ["video-1"] },
          handler,
        )
        .accepts("FindRootCause", { rootCause: "cause-1", cause: "loading", description: "Left on the dock." }, handler)
        .accepts(
          "DetermineLiability",
          {
            finding: "finding-1",
            parties: [
              { ...loader, weight: 3 },
              { kind: "unit", id: "depot-north", weight: 1 },
            ],
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
        .accepts("OpenClaim", { claim: "claim-1", amount: cny(80_000), basis: "Declared value" }, handler)
        .accepts("ProposeSolution", { solution: "solution-1", options: [refund] }, handler)
        .accepts(
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
      expectRefusal(story.refuses("OfferSolution", offer, supervisor), "not-approved");
      expectRefusal(
        story.refuses("ApproveSolution", { solution: "solution-2" }, { ...handler, id: "handler-6" }),
        "approver-role",
        "approval-beyond-limit",
      );
      story
        .accepts("RefuseSolution", { solution: "solution-1", reason: "Less than the loss." }, supervisor)
        .accepts("ApproveSolution", { solution: "solution-2" }, supervisor)
        .accepts("OfferSolution", offer, handler)
        .accepts("AcceptSolution", { solution: "solution-2", option: "money", manner: "spoken" }, handler);
    },

    "7 实施处理方案: carries it out and tells the customer": (story) => {
      const owed = { solution: "solution-2", unit: "finance" } as const;
      story
        .accepts("InstructRemedy", { ...owed, remedy: "refund", kind: "refund", amount: cny(1_500) }, handler)
        .accepts("InstructRemedy", { ...owed, remedy: "money", kind: "compensation", amount: cny(80_000) }, handler)
        .accepts("ExecuteRemedy", { remedy: "refund", reference: "payment-1" }, handler);
      expectRefusal(
        story.refuses("CloseComplaint", { outcome: "accepted" }, supervisor),
        "finalReply",
        "remediesExecuted",
        "outcomeCallback",
      );
      story
        .accepts("ExecuteRemedy", { remedy: "money", reference: "payment-2" }, handler)
        .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, handler);
    },

    "7 收集反馈意见: collects the customer's feedback": (story) => {
      story
        .accepts(
          "AttemptCallback",
          { callback: "callback-1", purpose: "outcome", medium: "phone", result: "wrongContact" },
          handler,
        )
        .accepts(
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
        .accepts(
          "ProposeSanction",
          { ...loss, sanction: "loader", against: loader, role: "directlyResponsible", permilleOfLoss: 100 },
          handler,
        )
        .accepts(
          "ProposeSanction",
          { ...loss, sanction: "manager", against: depotManager, role: "manager", permilleOfLoss: 50 },
          handler,
        )
        .accepts(
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
      expectRefusal(story.refuses("ApproveSanction", { sanction: "loader" }, handler), "same-hands");
      story
        .accepts("ApproveSanction", { sanction: "loader" }, director)
        .accepts("ApproveSanction", { sanction: "manager" }, director)
        .accepts("ApproveSanction", { sanction: "delay" }, director);
      expectRefusal(story.refuses("ExecuteSanction", { sanction: "loader" }, director), "not-disclosed");
      const told = { finding: "finding-1", medium: "inPerson" } as const;
      story
        .accepts("DiscloseFinding", { ...told, to: loader, capacity: "party" }, supervisor)
        .accepts("DiscloseFinding", { ...told, to: depotManager, capacity: "superior" }, supervisor)
        .accepts(
          "DiscloseFinding",
          { ...told, to: { kind: "person", id: handler.id }, capacity: "employeeComplainedOf" },
          supervisor,
        )
        .accepts("ExecuteSanction", { sanction: "loader", reference: "payroll-2024-03" }, director)
        .accepts("ExecuteSanction", { sanction: "manager", reference: "payroll-2024-03" }, director)
        .accepts("ExecuteSanction", { sanction: "delay" }, director);
    },

    "8 总结评价: closes, reviews and improves": (story) => {
      story
        .accepts("CloseComplaint", { outcome: "accepted" }, supervisor)
        .accepts(
          "ReviewCase",
          { findings: "Docks are not swept.", improvements: ["Sweep after each van."] },
          supervisor,
        )
        .accepts(
          "PlanCorrectiveAction",
          { action: "action-1", rootCause: "cause-1", description: "Sweep the dock.", owner: "depot-north" },
          supervisor,
        )
        .accepts("VerifyCorrectiveAction", { action: "action-1", effective: true }, director);
    },

    "投诉引起的再投诉: a customer who contradicts the record later has the case reopened": (story) => {
      story
        .accepts(
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
        .accepts("ReopenComplaint", { reason: "The refund never came.", callback: "callback-2" }, supervisor);
      expectRefusal(
        story.refuses("CloseComplaint", { outcome: "accepted" }, supervisor),
        "finalReply",
        "outcomeCallback",
        "dissatisfaction-open",
      );
      story
        .accepts(
          "InstructRemedy",
          { remedy: "refund-again", kind: "refund", amount: cny(1_500), unit: "finance" },
          supervisor,
        )
        .accepts("ExecuteRemedy", { remedy: "refund-again", reference: "payment-3" }, handler)
        .accepts("IssueReply", { reply: "reply-2", kind: "final", medium: "phone", inWriting: false }, handler)
        .accepts(
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
        .accepts("CloseComplaint", { outcome: "accepted" }, supervisor);
    },
  },
};
