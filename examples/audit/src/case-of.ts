import type { ComplaintCommands, CommandType } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import { expressDelivery } from "@complaint-ledger/regimes";

/** Something that is done about a complaint. */
export interface Act {
  readonly complaintId: string;
  /** UTC. */
  readonly at: Instant;
  readonly by: Actor;
  readonly type: CommandType;
  readonly data: object;
}

const desk: Actor = { id: "desk-3", role: "intakeClerk" };
const supervisor: Actor = { id: "supervisor-1", role: "supervisor" };
const depots = ["north-depot", "south-depot", "hub"] as const;
const HOUR = 3_600_000;

/** The nth complaint of the month from beginning to end: late parcels, every fifth of which is dealt with too slowly. */
export function caseOf(n: number): readonly Act[] {
  const complaintId = `2024-${String(n).padStart(4, "0")}`;
  const depot = depots[n % depots.length] ?? "hub";
  const handler: Actor = { id: `handler-${n % 4}`, role: "handler" };
  // From Friday, 1 March 2024, nine o'clock in Shanghai; three a day.
  const lodgedAt = Date.parse("2024-03-01T01:00:00.000Z") + n * 8 * HOUR;
  const slow = n % 5 === 4 ? 8 * 24 : 0;
  const acts: Act[] = [];
  const then = <Type extends CommandType>(
    hours: number,
    by: Actor,
    type: Type,
    data: ComplaintCommands[Type],
  ): void => {
    acts.push({ complaintId, at: new Date(lodgedAt + hours * HOUR).toISOString(), by, type, data });
  };
  then(0, desk, "LodgeComplaint", {
    channel: n % 2 === 0 ? "phone" : "web",
    complainant: { subject: `customer-${n}`, kind: "complainant", name: "N. N." },
    account: { what: "The parcel came three days late." },
    demand: { kind: "remedy", wanted: "A word of regret", remedies: ["apology"] },
    reportedCategory: "delay",
    firstContactOwner: desk.id,
    policies: [{ id: expressDelivery.id, version: expressDelivery.version }],
  });
  then(0.1, desk, "ConfirmRecord", { confirmedBy: "complainant", manner: "spoken", medium: "phone" });
  then(0.2, desk, "ClassifyComplaint", { class: "complex", category: "delay", stars: 3, about: "quality" });
  then(0.3, desk, "AssignHandlingUnit", { unit: depot });
  then(0.5, handler, "AcknowledgeComplaint", { medium: "phone" });
  then(1, handler, "AssignHandler", { handler: handler.id, unit: depot });
  then(2, handler, "AttachEvidence", {
    evidence: "scans",
    kind: "document",
    sha256: n.toString(16).padStart(64, "0"),
    reference: `archive/${complaintId}`,
  });
  then(3, handler, "FindRootCause", {
    rootCause: "cause",
    cause: "missorting",
    description: "Sorted to the wrong line",
  });
  then(4, handler, "DetermineLiability", {
    finding: "finding-1",
    parties: [{ kind: "unit", id: depot, weight: 1 }],
    basis: { kind: "rules", references: [{ document: "Sorting rules", clause: "2" }] },
    evidence: ["scans"],
  });
  then(5, handler, "ProposeSolution", {
    solution: "solution",
    options: [{ id: "sorry", remedies: [{ kind: "apology" }] }],
  });
  then(6, supervisor, "ApproveSolution", { solution: "solution" });
  then(7, handler, "OfferSolution", { solution: "solution", medium: "phone", inWriting: false });
  then(7.1, handler, "AcceptSolution", { solution: "solution", option: "sorry", manner: "spoken" });
  then(7.2, handler, "InstructRemedy", { remedy: "remedy", solution: "solution", kind: "apology", unit: depot });
  then(slow + 8, handler, "ExecuteRemedy", { remedy: "remedy" });
  then(slow + 8.1, handler, "IssueReply", { reply: "reply", kind: "final", medium: "phone", inWriting: false });
  then(slow + 48, desk, "CompleteCallback", {
    callback: "callback",
    purpose: "outcome",
    medium: "phone",
    record: "confirmed",
    satisfaction: n % 3 === 0 ? "neutral" : "satisfied",
  });
  then(slow + 49, handler, "CloseComplaint", { outcome: "accepted" });
  return acts;
}
