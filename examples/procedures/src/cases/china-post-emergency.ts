import { chinaPostBranch } from "@complaint-ledger/regimes";
import type { ProcedureCase } from "../procedure-case.ts";

const clerk = { id: "clerk-7", role: "clerk" };
const branchManager = { id: "manager-1", role: "branchManager" };
const superior = { id: "superior-3", role: "superior" };

const lodging = {
  channel: "inPerson",
  complainant: { subject: "customer-2", kind: "complainant", contacts: [{ medium: "phone", address: "000" }] },
  account: { what: "Thirty of us were turned away.", where: "Counter 3" },
  demand: { kind: "remedy", wanted: "That the fees of all of us are paid back" },
  reportedCategory: "attitude",
  policies: [{ id: chinaPostBranch.id, version: chinaPostBranch.version }],
} as const;

/** A crowd at the counter: an emergency, handled with one public voice. */
export const groupVisit: ProcedureCase = {
  title: "a group visit",
  policy: chinaPostBranch,
  steps: {
    "1、控制局面 2、了解情况: takes control and finds out what it is about": (story) => {
      story
        .does("LodgeComplaint", lodging, clerk)
        .does(
          "DeclareEmergency",
          { kind: "groupVisit", measures: ["Led everybody to the back room.", "Asked each what happened."] },
          branchManager,
        );
    },

    "3、迅速汇报 4、求助: reports at once, and asks the police for help": (story) => {
      story
        .does(
          "EscalateComplaint",
          { level: "superior", reason: "A crowd.", file: ["customer", "dispute", "demand", "findings"] },
          branchManager,
        )
        .does("NotifyAuthority", { authority: "police", matter: "A crowd blocks the counter." }, branchManager);
    },

    "5、统一对外发布信息: one voice says that it is being looked into": (story) => {
      story.does(
        "IssuePublicStatement",
        { spokesperson: "spokesperson-1", statement: "It is being looked into." },
        superior,
      );
    },

    "无责任纠纷: a demand that the rules forbid is declined with courtesy, approved by the manager": (story) => {
      story
        .does("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken" }, clerk)
        .does("ClassifyComplaint", { class: "serious", category: "attitude", cause: "customer" }, branchManager)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "inPerson", inWriting: false }, branchManager)
        .does(
          "AttemptCallback",
          { callback: "callback-1", purpose: "outcome", medium: "visit", result: "refused" },
          clerk,
        )
        .does("AbandonCallback", { callback: "callback-1", reason: "Wants no more calls." }, clerk);
      story.refuses("CloseComplaint", { outcome: "refused" }, clerk).because("refusalApproved");
      story.does("CloseComplaint", { outcome: "refused", approvedBy: branchManager }, clerk);
    },
  },
};
