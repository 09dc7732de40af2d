import { itAfterSales } from "@complaint-ledger/regimes";
import type { ProcedureCase } from "../procedure-case.ts";

const frontDesk = { id: "engineer-1", role: "frontDeskEngineer" };
const inspector = { id: "engineer-2", role: "inspectionEngineer" };
const stationManager = { id: "manager-1", role: "stationManager" };
const followUp = { id: "it-after-sales-follow-up", version: 1 };

/** A laptop that comes back unrepaired because its adapter was not taken in. */
export const adapterLeftBehind: ProcedureCase = {
  title: "a laptop that comes back unrepaired, through a dealer",
  policy: itAfterSales,
  steps: {
    "预警: the moment dissatisfaction shows, before anything is lodged, the station is warned": (story) => {
      story.does("RaiseEarlyWarning", { signs: "Says that it breaks again and again.", unit: "station-1" }, frontDesk);
      story.refuses("AssignHandler", { handler: inspector.id }, frontDesk).because("not-lodged");
    },

    "第一步 让客户发泄: the customer vents, and the complaint is taken with what was handed in": (story) => {
      story.does(
        "LodgeComplaint",
        {
          channel: "dealer",
          lodgedThrough: "dealer-8",
          complainant: { subject: "customer-1", kind: "complainant", contacts: [{ medium: "email", address: "n@n" }] },
          account: { what: "It still does not charge." },
          demand: { kind: "remedy", wanted: "That it charges", remedies: ["repair"] },
          items: [
            { description: "Laptop", number: "serial-1", handedIn: true },
            { description: "Adapter", handedIn: true },
          ],
          warranty: { covered: true, earlierRepairs: 1 },
          policies: [{ id: "it-after-sales", version: 1 }],
        },
        frontDesk,
      );
    },

    "第二步 充分道歉: apologises": (story) => {
      story
        .does("InstructRemedy", { remedy: "apology", kind: "apology", unit: "station-1" }, frontDesk)
        .does("ExecuteRemedy", { remedy: "apology" }, frontDesk);
    },

    "第三步 收集信息: asks who, what, which and how, and corrects what was written down wrongly": (story) => {
      story
        .does(
          "TakeStatement",
          {
            statement: "statement-1",
            subject: "customer-1",
            kind: "complainant",
            capacity: "complainant",
            said: "The adapter stayed at home the first time.",
            medium: "phone",
          },
          frontDesk,
        )
        .does(
          "CorrectRecord",
          { field: "data.items[1].handedIn", corrected: "Adapter handed in today", reason: "Not the first time." },
          frontDesk,
        );
    },

    "第四步 给出解决方法: offers what an engineer may offer": (story) => {
      story
        .does(
          "ProposeSolution",
          { solution: "repair", options: [{ id: "repair", remedies: [{ kind: "repair" }, { kind: "explanation" }] }] },
          inspector,
        )
        .does("OfferSolution", { solution: "repair", medium: "phone", inWriting: false }, inspector);
    },

    "第五步 问问他的意见: not content, so the customer is asked what they want; somebody is found who may decide": (
      story,
    ) => {
      story
        .does("DeclineSolution", { solution: "repair", wanted: "A new adapter, not a repaired one" }, inspector)
        .does(
          "ChangeDemand",
          { demand: { kind: "remedy", wanted: "A new adapter", remedies: ["replacement"] }, reason: "Lost trust." },
          inspector,
        )
        .does(
          "ProposeSolution",
          { solution: "new-adapter", options: [{ id: "new", remedies: [{ kind: "replacement" }] }] },
          inspector,
        );
      const offer = { solution: "new-adapter", medium: "phone", inWriting: false } as const;
      story.refuses("OfferSolution", offer, inspector).because("offer-beyond-limit");
      story
        .does("EscalateComplaint", { level: "stationManager", reason: "A replacement.", file: ["demand"] }, inspector)
        .does("ApproveSolution", { solution: "new-adapter" }, stationManager)
        .does("OfferSolution", offer, inspector)
        .does("AcceptSolution", { solution: "new-adapter", option: "new", manner: "spoken" }, inspector);
    },

    "维修站补救措施: carries the measures out": (story) => {
      story
        .does(
          "InstructRemedy",
          { remedy: "adapter", solution: "new-adapter", kind: "replacement", unit: "spare-parts" },
          inspector,
        )
        .does("ExecuteRemedy", { remedy: "adapter" }, inspector)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, frontDesk);
    },

    "原因分析 分析问题整改: lists each cause, and a workable corrective action for each": (story) => {
      story
        .does(
          "FindRootCause",
          { rootCause: "trainee", cause: "skill", description: "A trainee left it out." },
          inspector,
        )
        .does(
          "FindRootCause",
          { rootCause: "checklist", cause: "procedure", description: "No list of parts." },
          inspector,
        )
        .does(
          "PlanCorrectiveAction",
          { action: "train", rootCause: "trainee", description: "Train at the desk.", owner: "station-1" },
          stationManager,
        );
      story
        .refuses("CloseComplaint", { outcome: "accepted" }, stationManager)
        .because("correctiveActionForEachCause", "outcomeCallback");
      story.does(
        "PlanCorrectiveAction",
        { action: "list", rootCause: "checklist", description: "Print a list of parts.", owner: "station-1" },
        stationManager,
      );
    },

    "第六步 跟踪服务: was it useful? No; so a better solution is looked for, with a goodwill gesture": (story) => {
      story.does(
        "CompleteCallback",
        {
          callback: "callback-1",
          purpose: "outcome",
          medium: "phone",
          questionnaire: followUp,
          answers: [
            { question: "useful", option: "no" },
            { question: "otherProblems", text: "The battery drains." },
          ],
          record: "confirmed",
        },
        frontDesk,
      );
      story.refuses("CloseComplaint", { outcome: "accepted" }, stationManager).because("dissatisfaction-open");
      story
        .does("InstructRemedy", { remedy: "battery", kind: "repair", unit: "workshop" }, inspector)
        .does("ExecuteRemedy", { remedy: "battery" }, inspector)
        .does(
          "InstructRemedy",
          {
            remedy: "care",
            kind: "goodwill",
            amount: { minorUnits: 10_000, currency: "CNY" },
            unit: "station-1",
          },
          stationManager,
        )
        .does("ExecuteRemedy", { remedy: "care" }, frontDesk);
      story.refuses("CloseComplaint", { outcome: "accepted" }, stationManager).because("dissatisfaction-open");
    },

    "第六步 跟踪服务: asked again, it was useful, and the case is closed": (story) => {
      story
        .does(
          "CompleteCallback",
          {
            callback: "callback-2",
            purpose: "outcome",
            medium: "email",
            questionnaire: followUp,
            answers: [
              { question: "useful", option: "yes" },
              { question: "otherProblems", text: "None." },
            ],
            record: "confirmed",
          },
          frontDesk,
        )
        .does("CloseComplaint", { outcome: "accepted" }, stationManager)
        .does("VerifyCorrectiveAction", { action: "list", effective: true, findings: "In use." }, stationManager)
        .does("VerifyCorrectiveAction", { action: "train", effective: false }, stationManager)
        .does("ReviewCase", { findings: "Trainees need a second pair of eyes." }, stationManager);
    },
  },
};
