import { chinaPostBranch } from "@complaint-ledger/regimes";
import type { CaseScript } from "../case-script.ts";
import type { ProcedureCase } from "../procedure-case.ts";

const clerk = { id: "clerk-7", role: "clerk" };
const teamLead = { id: "lead-2", role: "teamLead" };
const branchManager = { id: "manager-1", role: "branchManager" };
const superior = { id: "superior-3", role: "superior" };
const counterClerk = { kind: "person", id: "clerk-4" } as const;
const policies = [{ id: chinaPostBranch.id, version: chinaPostBranch.version }];
const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });

const lodging = {
  channel: "counter",
  complainant: { subject: "customer-1", kind: "complainant", contacts: [{ medium: "phone", address: "000" }] },
  account: {
    what: "A parcel did not arrive, and at the counter nobody would look for it.",
    when: "Yesterday afternoon",
    where: "Counter 3",
    who: "The clerk at counter 3",
    how: "The parcel found, or its worth",
  },
  demand: { kind: "remedy", wanted: "The parcel or its worth" },
  reportedCategory: "quality",
  firstContactOwner: "clerk-7",
  intakeUnit: "branch-1",
  policies,
} as const;

const determination = {
  parties: [
    { ...counterClerk, weight: 2 },
    { kind: "unit", id: "branch-1", weight: 1 },
    { kind: "otherCompany", id: "carrier-1", weight: 1 },
  ],
  basis: { kind: "rules", references: [{ document: "domestic-mail-rules" }] },
  evidence: ["cctv-1", "statement-2"],
} as const;

/** A serious dispute about a lost parcel, the employee complained of appeals. */
export const lostParcelAtTheCounter: ProcedureCase = {
  title: "a lost parcel, and a clerk who appeals",
  policy: chinaPostBranch,
  steps: {
    "第一步 倾听: whoever is addressed hears the customer out; the private complaint site is politely refused": (
      story,
    ) => {
      story
        .refuses("LodgeComplaint", { ...lodging, channel: "privateComplaintSite" }, clerk)
        .because("channel-refused");
      story.does("LodgeComplaint", lodging, clerk);
    },

    "第二步 表示歉意: the clerk apologises at once, and may promise no money": (story) => {
      const goodwill = { kind: "goodwill", amount: cny(500), unit: "branch-1" } as const;
      story.refuses("InstructRemedy", { remedy: "gift", ...goodwill }, clerk).because("remedy-beyond-limit");
      story
        .does("InstructRemedy", { remedy: "apology", kind: "apology", unit: "branch-1" }, clerk)
        .does("ExecuteRemedy", { remedy: "apology", note: "In person, in the back room" }, clerk);
    },

    "第三步 仔细询问: asks by the five Ws, has what was said confirmed, and judges how serious it is": (story) => {
      story
        .does("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "counter" }, clerk)
        .does(
          "ClassifyComplaint",
          {
            class: "serious",
            category: "quality",
            cause: "serviceLevel.lossDamageDelay",
            about: "quality",
            severity: "serious",
          },
          clerk,
        )
        .does(
          "TransferComplaint",
          { to: "branch-office", firstContactOwner: "lead-2", reason: "Beyond the counter.", understood: true },
          clerk,
        );
    },

    "第四步 搜集信息: hears the customer, the clerk and others present, and looks at the recording": (story) => {
      story
        .does("TakeStatement", statement("statement-1", "customer-1", "complainant", "complainant"), teamLead)
        .does("TakeStatement", statement("statement-2", "clerk-4", "employee", "employeeComplainedOf"), teamLead)
        .does("TakeStatement", statement("statement-3", "bystander-1", "thirdParty", "bystander"), teamLead)
        .does(
          "AttachEvidence",
          { evidence: "cctv-1", kind: "cctv", sha256: "1".repeat(64), reference: "archive/counter-3" },
          teamLead,
        )
        .does(
          "FindRootCause",
          { rootCause: "cause-1", cause: "serviceLevel.lossDamageDelay", description: "Put on the wrong van." },
          teamLead,
        )
        .does("DetermineLiability", { finding: "finding-1", ...determination }, teamLead);
    },

    "第五步 提出解决方案: defers only for a reason that counts and to a definite date, then offers a choice": (
      story,
    ) => {
      const told = { at: story.now, medium: "counter" } as const;
      const until = "2024-03-05T16:00:00.000Z";
      story.refuses("DeferReply", { until, reason: "holidays", told }, teamLead).because("deferral-reason");
      story
        .refuses("DeferReply", { until: story.now, reason: "furtherInvestigation", told }, teamLead)
        .because("deferred-to-the-past");
      story.does("DeferReply", { until, reason: "lackOfAuthority", told }, teamLead);

      story.does(
        "ProposeSolution",
        {
          solution: "solution-1",
          options: [
            { id: "compensation", remedies: [{ kind: "compensation", amount: cny(30_000) }, { kind: "explanation" }] },
            { id: "redelivery", remedies: [{ kind: "redelivery" }, { kind: "refund", amount: cny(2_000) }] },
          ],
        },
        teamLead,
      );
      story
        .refuses("OfferSolution", { solution: "solution-1", medium: "phone", inWriting: false }, teamLead)
        .because("offer-beyond-limit");
    },

    "第五步 超越权限: what is beyond authority goes up with the whole file and comes back approved": (story) => {
      story.does(
        "EscalateComplaint",
        {
          level: "branchManager",
          reason: "Compensation.",
          file: ["customer", "dispute", "demand", "findings"],
        },
        teamLead,
      );
      story
        .refuses("ApproveSolution", { solution: "solution-1" }, { ...branchManager, onBehalfOf: "lead-2" })
        .because("same-hands");
      story
        .does("ApproveSolution", { solution: "solution-1" }, branchManager)
        .does("OfferSolution", { solution: "solution-1", medium: "phone", inWriting: false }, teamLead)
        .does("AcceptSolution", { solution: "solution-1", option: "compensation", manner: "spoken" }, teamLead);
    },

    "第六步 实施方案: carries it out, with a small gift of the manager's, and replies": (story) => {
      const compensation = { kind: "compensation", amount: cny(30_000), unit: "finance" } as const;
      story
        .does("InstructRemedy", { remedy: "money", solution: "solution-1", ...compensation }, branchManager)
        .does("FailRemedy", { remedy: "money", reason: "The account number was wrong." }, branchManager)
        .does("ExecuteRemedy", { remedy: "money", reference: "payment-88" }, branchManager)
        .does(
          "InstructRemedy",
          { remedy: "why", solution: "solution-1", kind: "explanation", unit: "branch-1" },
          branchManager,
        )
        .does("ExecuteRemedy", { remedy: "why" }, teamLead)
        .does("InstructRemedy", { remedy: "gift", kind: "goodwill", amount: cny(500), unit: "branch-1" }, branchManager)
        .does("ExecuteRemedy", { remedy: "gift" }, teamLead)
        .does("IssueReply", { reply: "reply-1", kind: "final", medium: "phone", inWriting: false }, teamLead);
      story.refuses("CloseComplaint", { outcome: "accepted" }, teamLead).because("outcomeCallback");
    },

    "第七步 回访: calls back with the five questions; the signed form counts as evidence": (story) => {
      const callback = { callback: "callback-1", purpose: "outcome" } as const;
      story
        .does("ScheduleCallback", { ...callback, plannedFor: "2024-03-08T02:00:00.000Z", medium: "post" }, clerk)
        .refuses("AbandonCallback", { callback: "callback-1", reason: "Too far." }, clerk)
        .because("too-few-attempts");
      story
        .does("AttemptCallback", { ...callback, medium: "phone", result: "noAnswer" }, clerk)
        .does("AttemptCallback", { ...callback, medium: "post", result: "formSent" }, clerk)
        .does(
          "CompleteCallback",
          {
            ...callback,
            medium: "post",
            questionnaire: { id: "china-post-callback", version: 1 },
            answers: [
              { question: "result", option: "satisfied" },
              { question: "timeliness", option: "soSo" },
              { question: "attitude", option: "satisfied" },
              { question: "useAgain", option: "yes" },
              { question: "satisfyBetter", text: "Shorter queues." },
            ],
            record: "confirmed",
            signedAt: story.now,
          },
          clerk,
        )
        .does(
          "AttachEvidence",
          { evidence: "form-1", kind: "callbackForm", sha256: "2".repeat(64), reference: "register/2024-17" },
          clerk,
        )
        .does("CloseComplaint", { outcome: "accepted" }, teamLead);
    },

    "被投诉的员工: knows the facts, appeals, and is judged by somebody else": (story) => {
      proposeDeduction(story, "sanction-1", "finding-1");
      story.does("ApproveSanction", { sanction: "sanction-1" }, branchManager);
      story.refuses("ExecuteSanction", { sanction: "sanction-1" }, branchManager).because("not-disclosed");

      const about = { subject: counterClerk.id, text: "The van was loaded by the carrier." };
      story
        .does(
          "DiscloseFinding",
          { finding: "finding-1", to: counterClerk, capacity: "employeeComplainedOf", medium: "inPerson" },
          branchManager,
        )
        .does(
          "AppealLiability",
          { appeal: "appeal-1", finding: "finding-1", appellant: counterClerk, grounds: about },
          { id: "clerk-4", role: "clerk" },
        );
      const decision = { appeal: "appeal-1", outcome: "partlyUpheld", reasons: about } as const;
      story.refuses("ExecuteSanction", { sanction: "sanction-1" }, branchManager).because("appeal-open");
      story.refuses("DecideLiabilityAppeal", decision, teamLead).because("same-hands");
      story
        .does("DecideLiabilityAppeal", decision, superior)
        .does("WithdrawSanction", { sanction: "sanction-1", reason: "The finding is revised." }, branchManager)
        .does(
          "ReviseLiability",
          {
            ...determination,
            finding: "finding-2",
            supersedes: "finding-1",
            parties: [
              { ...counterClerk, weight: 1 },
              { kind: "otherCompany", id: "carrier-1", weight: 3 },
            ],
            reason: "The van was the carrier's.",
            approvedBy: superior,
            appeal: "appeal-1",
          },
          teamLead,
        );
    },

    "处罚尺度一致: like cases get like penalties, on the finding that stands": (story) => {
      proposeDeduction(story, "sanction-2", "finding-2");
      story
        .does("ApproveSanction", { sanction: "sanction-2" }, branchManager)
        .does(
          "DiscloseFinding",
          { finding: "finding-2", to: counterClerk, capacity: "party", medium: "inPerson" },
          branchManager,
        )
        .does("ExecuteSanction", { sanction: "sanction-2", reference: "payroll-2024-04" }, branchManager);
    },
  },
};

function statement(
  id: string,
  subject: string,
  kind: "complainant" | "employee" | "thirdParty",
  capacity: "complainant" | "employeeComplainedOf" | "bystander",
) {
  return { statement: id, subject, kind, capacity, said: "What I saw.", medium: "inPerson" } as const;
}

function proposeDeduction(story: CaseScript, sanction: string, finding: string): void {
  const deduction = { kind: "deduction", amount: cny(5_000), role: "directlyResponsible" } as const;
  story.does("ProposeSanction", { sanction, finding, against: counterClerk, ...deduction }, teamLead);
}
