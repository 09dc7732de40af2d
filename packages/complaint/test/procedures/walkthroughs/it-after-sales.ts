import { itAfterSales } from "@complaint-ledger/regimes";
import { expectRefusal } from "../refusal.ts";
import type { Walkthrough } from "../walkthrough.ts";

const frontDesk = { id: "engineer-1", role: "frontDeskEngineer" };
const inspector = { id: "engineer-2", role: "inspectionEngineer" };
const stationManager = { id: "manager-1", role: "stationManager" };
const followUp = { id: "it-after-sales-follow-up", version: 1 };

/** A laptop that comes back unrepaired because its adapter was not taken in. */
export const adapterLeftBehind: Walkthrough = {
  title: "a laptop that comes back unrepaired, through a dealer",
  policy: itAfterSales,
  steps: {
    "预警: the moment dissatisfaction shows, before anything is lodged, the station is warned": (story) => {
      story.accepts(
        "RaiseEarlyWarning",
        { signs: "Says that it breaks again and again.", unit: "station-1" },
        frontDesk,
      );
      expectRefusal(story.refuses("AssignHandler", { handler: inspector.id }, frontDesk), "not-lodged");
    },

    "第一步 让客户发泄: the customer vents, and the complaint is taken with what was handed in": (story) => {
      story.accepts(
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
        .accepts("InstructRemedy", { remedy: "apology", kind: "apology", unit: "station-1" }, frontDesk)
        .accepts("ExecuteRemedy", { remedy: "apology" }, frontDesk);
    },

    "第三步 收集信息: asks who, what, which and how, and corrects what was written down wrongly": (story) => {
      story
        .accepts(
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
        .accepts(
          "CorrectRecord",
          { field: "data.items[1].handedIn", corrected: "Adapter handed in today", reason: "Not the first time." },
          frontDesk,
        );
    },

    "第四步 给出解决方法: offers what an engineer may offer": (story) => {
      story
        .accepts(
          "ProposeSolution",
          { solution: "repair", options: [{ id: "repair", remedies: [{ kind: "repair" }, { kind: "explanation" }] }] },
          inspector,
        )
        .accepts("OfferSolution", { solution: "repair", medium: "phone", inWriting: false }, inspector);
    },

    "第五步 问问他的意见: not content, so the customer is asked what they want; somebody is found who may decide": (
      story,
    ) => {
      story
        .accepts("DeclineSolution", { solution: "repair", wanted: "A new adapter, not a repaired one" }, inspector)
        .accepts(
          "ChangeDemand",
          { demand: { kind: "remedy", wanted: "A new adapter", remedies: ["replacement"] }, reason: "Lost trust." },
          inspector,
        )
        .accepts(
          "ProposeSolution",
          { solution: "new-adapter", options: [{ id: "new", remedies: [{ kind: "replacement" }] }] },
          inspector,
        );
      const offer = { solution: "new-adapter", medium: "phone", inWriting: false } as const;
      expectRefusal(story.refuses("OfferSolution", offer, inspector), "offer-beyond-limit");
      story
        .accepts(
          "EscalateComplaint",
          { level: "stationManager", reason: "A replacement.", file: ["demand"] },
          inspector,
        )
        .accepts("ApproveSolution", { solution: "new-adapter" }, stationManager)
        .accepts("OfferSolution", offer, inspector)
        .accepts("AcceptSolution", { solution: "new-adapter", option: "new", manner: "spoken" }, inspector);
    },

    "维修站补救措施: carries the measures out": (story) => {
      story
        .accepts(
          "InstructRemedy",
          { remedy: "adapter", solution: "new-adapter", kind: "replacement", unit: "spare-parts" },
          inspector,
        )
        .accepts("ExecuteRemedy", { remedy: "adapter" }, inspector)
        .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, frontDesk);
    },

    "原因分析 分析问题整改: lists each cause, and a workable corrective action for each": (story) => {
      story
        .accepts(
          "FindRootCause",
          { rootCause: "trainee", cause: "skill", description: "A trainee left it out." },
          inspector,
        )
        .accepts(
          "FindRootCause",
          { rootCause: "checklist", cause: "procedure", description: "No list of parts." },
          inspector,
        )
        .accepts(
          "PlanCorrectiveAction",
          { action: "train", rootCause: "trainee", description: "Train at the desk.", owner: "station-1" },
          stationManager,
        );
      expectRefusal(
        story.refuses("CloseComplaint", { outcome: "accepted" }, stationManager),
        "correctiveActionForEachCause",
        "outcomeCallback",
      );
      story.accepts(
        "PlanCorrectiveAction",
        { action: "list", rootCause: "checklist", description: "Print a list of parts.", owner: "station-1" },
        stationManager,
      );
    },

    "第六步 跟踪服务: was it useful? No; so a better solution is looked for, with a goodwill gesture": (story) => {
      story.accepts(
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
      expectRefusal(story.refuses("CloseComplaint", { outcome: "accepted" }, stationManager), "dissatisfaction-open");
      story
        .accepts("InstructRemedy", { remedy: "battery", kind: "repair", unit: "workshop" }, inspector)
        .accepts("ExecuteRemedy", { remedy: "battery" }, inspector)
        .accepts(
          "InstructRemedy",
          {
            remedy: "care",
            kind: "goodwill",
            amount: { minorUnits: 10_000, currency: "CNY" },
            unit: "station-1",
          },
          stationManager,
        )
        .accepts("ExecuteRemedy", { remedy: "care" }, frontDesk);
      expectRefusal(story.refuses("CloseComplaint", { outcome: "accepted" }, stationManager), "dissatisfaction-open");
    },

    "第六步 跟踪服务: asked again, it was useful, and the case is closed": (story) => {
      story
        .accepts(
          "CompleteCallback",
          {
            callback: "callback-2",
            purpose: "outcome",
            medium: "email",
            questionnaire: followUp,
            answers: [{ question: "useful", option: "yes" }],
            record: "confirmed",
          },
          frontDesk,
        )
        .accepts("CloseComplaint", { outcome: "accepted" }, stationManager)
        .accepts("VerifyCorrectiveAction", { action: "list", effective: true, findings: "In use." }, stationManager)
        .accepts("VerifyCorrectiveAction", { action: "train", effective: false }, stationManager)
        .accepts("ReviewCase", { findings: "Trainees need a second pair of eyes." }, stationManager);
    },
  },
};
