import type { ComplaintCommands, CommandType } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import { expressDelivery } from "@complaint-ledger/regimes";

/** One thing somebody does: told to people in `says`, told to the ledger as a command. */
export type Scene = {
  readonly [Type in CommandType]: {
    readonly at: Instant;
    readonly by: Actor;
    readonly says: string;
    readonly type: Type;
    readonly data: ComplaintCommands[Type];
  };
}[CommandType];

const desk: Actor = { id: "desk-3", role: "intakeClerk" };
const handler: Actor = { id: "handler-8", role: "handler" };
const supervisor: Actor = { id: "supervisor-1", role: "supervisor" };

/** A parcel comes three days late. Handled under the express delivery procedure, with two attempts that the rules refuse. */
export const story: readonly Scene[] = [
  {
    at: "2024-03-01T01:10:00.000Z",
    by: desk,
    says: "A customer rings: the parcel came three days late.",
    type: "LodgeComplaint",
    data: {
      channel: "phone",
      complainant: {
        subject: "customer-4711",
        kind: "complainant",
        name: "N. N.",
        contacts: [{ medium: "phone", address: "000-0000" }],
      },
      account: {
        what: "The parcel came three days late.",
        when: "promised for Monday, delivered on Thursday",
        where: "at the front door",
      },
      demand: { kind: "remedy", wanted: "The postage back, and a word of regret", remedies: ["refund", "apology"] },
      references: ["waybill-1"],
      reportedCategory: "delay",
      firstContactOwner: "desk-3",
      intakeUnit: "hotline",
      policies: [{ id: expressDelivery.id, version: expressDelivery.version }],
    },
  },
  {
    at: "2024-03-01T01:14:00.000Z",
    by: desk,
    says: "The desk reads the record back, and the customer agrees.",
    type: "ConfirmRecord",
    data: { confirmedBy: "complainant", manner: "spoken", medium: "phone" },
  },
  {
    at: "2024-03-01T01:20:00.000Z",
    by: desk,
    says: "A delay is a complex case: three stars, three working days.",
    type: "ClassifyComplaint",
    data: { class: "complex", category: "delay", stars: 3, about: "quality" },
  },
  {
    at: "2024-03-01T01:21:00.000Z",
    by: desk,
    says: "It goes to the department in charge.",
    type: "AssignHandlingUnit",
    data: { unit: "delivery-department" },
  },
  {
    at: "2024-03-01T01:30:00.000Z",
    by: handler,
    says: "The department rings at once: it arrived, the answer comes by Wednesday.",
    type: "AcknowledgeComplaint",
    data: { medium: "phone", answerExpectedBy: "2024-03-06T10:00:00.000Z" },
  },
  {
    at: "2024-03-01T02:00:00.000Z",
    by: handler,
    says: "Somebody takes it on.",
    type: "AssignHandler",
    data: { handler: "handler-8", unit: "delivery-department" },
  },
  {
    at: "2024-03-01T06:00:00.000Z",
    by: handler,
    says: "The scan log shows where the parcel lay.",
    type: "AttachEvidence",
    data: {
      evidence: "scan-log",
      kind: "document",
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      reference: "archive/waybill-1/scans",
    },
  },
  {
    at: "2024-03-04T01:30:00.000Z",
    by: handler,
    says: "The cause: missorted at the hub.",
    type: "FindRootCause",
    data: { rootCause: "cause-1", cause: "missorting", description: "Sorted to the wrong line", unit: "sorting-hub" },
  },
  {
    at: "2024-03-04T02:00:00.000Z",
    by: handler,
    says: "The hub holds three quarters of the fault, the linehaul company one.",
    type: "DetermineLiability",
    data: {
      finding: "finding-1",
      parties: [
        { kind: "unit", id: "sorting-hub", weight: 3 },
        { kind: "supplier", id: "linehaul-1", weight: 1 },
      ],
      basis: { kind: "rules", references: [{ document: "Sorting rules", clause: "2" }] },
      evidence: ["scan-log"],
    },
  },
  {
    at: "2024-03-04T03:00:00.000Z",
    by: handler,
    says: "A solution: the postage back and an apology.",
    type: "ProposeSolution",
    data: {
      solution: "solution-1",
      options: [
        {
          id: "refund",
          remedies: [{ kind: "refund", amount: { minorUnits: 1_200, currency: "CNY" } }, { kind: "apology" }],
        },
      ],
    },
  },
  {
    at: "2024-03-04T03:05:00.000Z",
    by: handler,
    says: "The handler is about to offer it, but the procedure wants the supervisor to see every proposal first.",
    type: "OfferSolution",
    data: { solution: "solution-1", medium: "phone", inWriting: false },
  },
  {
    at: "2024-03-04T06:00:00.000Z",
    by: supervisor,
    says: "The supervisor approves.",
    type: "ApproveSolution",
    data: { solution: "solution-1" },
  },
  {
    at: "2024-03-04T06:10:00.000Z",
    by: handler,
    says: "Now it can be offered …",
    type: "OfferSolution",
    data: { solution: "solution-1", medium: "phone", inWriting: false },
  },
  {
    at: "2024-03-04T06:12:00.000Z",
    by: handler,
    says: "… and the customer accepts.",
    type: "AcceptSolution",
    data: { solution: "solution-1", option: "refund", manner: "spoken" },
  },
  {
    at: "2024-03-04T06:15:00.000Z",
    by: handler,
    says: "Finance is told to pay.",
    type: "InstructRemedy",
    data: {
      remedy: "remedy-1",
      solution: "solution-1",
      kind: "refund",
      amount: { minorUnits: 1_200, currency: "CNY" },
      unit: "finance",
    },
  },
  {
    at: "2024-03-04T06:16:00.000Z",
    by: handler,
    says: "Done? Somebody tries to close it, and learns what is missing.",
    type: "CloseComplaint",
    data: { outcome: "accepted" },
  },
  {
    at: "2024-03-05T02:00:00.000Z",
    by: handler,
    says: "The money is on its way.",
    type: "ExecuteRemedy",
    data: { remedy: "remedy-1", reference: "payment-77" },
  },
  {
    at: "2024-03-05T02:20:00.000Z",
    by: handler,
    says: "The apology is the department's to give.",
    type: "InstructRemedy",
    data: { remedy: "remedy-2", solution: "solution-1", kind: "apology", unit: "delivery-department" },
  },
  {
    at: "2024-03-05T02:25:00.000Z",
    by: handler,
    says: "It is given on the phone …",
    type: "ExecuteRemedy",
    data: { remedy: "remedy-2" },
  },
  {
    at: "2024-03-05T02:26:00.000Z",
    by: handler,
    says: "… with the final reply.",
    type: "IssueReply",
    data: { reply: "reply-1", kind: "final", medium: "phone", inWriting: false },
  },
  {
    at: "2024-03-07T02:00:00.000Z",
    by: desk,
    says: "Two days later the desk calls back; nobody answers.",
    type: "AttemptCallback",
    data: { callback: "callback-1", purpose: "outcome", medium: "phone", result: "noAnswer" },
  },
  {
    at: "2024-03-07T07:00:00.000Z",
    by: desk,
    says: "In the afternoon the customer is there, and content.",
    type: "CompleteCallback",
    data: {
      callback: "callback-1",
      purpose: "outcome",
      medium: "phone",
      record: "confirmed",
      satisfaction: "satisfied",
      remarks: "Would like a message when a parcel is late.",
    },
  },
  {
    at: "2024-03-07T07:05:00.000Z",
    by: handler,
    says: "Now it can be closed.",
    type: "CloseComplaint",
    data: { outcome: "accepted" },
  },
];
