import type { Actor } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { DetermineLiability } from "../liability/determine-liability.ts";
import type { PartyReference } from "../liability/party.ts";
import type { SanctionProposed } from "../liability/propose-sanction.ts";
import { lodged, type Story } from "./complaint-fixture.ts";

export const classifier: Actor = { id: "classifier-1", role: "qualityInspector" };
export const judge: Actor = { id: "judge-1", role: "deputyDirector" };

export const employee: PartyReference = { kind: "person", id: "employee-1" };
export const plant: PartyReference = { kind: "unit", id: "plant-1" };

/** Names two thirds for the employee, one for a supplier. */
export const determination: DetermineLiability = {
  finding: "f-1",
  parties: [
    { ...employee, weight: 2 },
    { kind: "supplier", id: "supplier-1", weight: 1 },
  ],
  basis: { kind: "rules", references: [{ document: "handling-rule", clause: "3.5" }] },
  evidence: ["e-1"],
};

/** A fifth of the loss, taken from the employee. */
export const deduction: SanctionProposed = {
  sanction: "s-1",
  finding: "f-1",
  against: { kind: "person", id: "employee-1" },
  role: "directlyResponsible",
  kind: "deduction",
  loss: { minorUnits: 50_000, currency: "CNY" },
  permilleOfLoss: 200,
};

/** A complaint with one piece of evidence. */
export function investigated(policy: Partial<HandlingPolicy> = {}): Story {
  return lodged(policy).accepts("AttachEvidence", {
    evidence: "e-1",
    kind: "cctv",
    sha256: "0".repeat(64),
    reference: "archive/1",
  });
}

/** Liability was determined and disclosed to the employee. */
export function disclosed(policy: Partial<HandlingPolicy> = {}): Story {
  return investigated(policy)
    .accepts("DetermineLiability", determination, classifier)
    .accepts("DiscloseFinding", { finding: "f-1", to: employee, capacity: "party", medium: "inPerson" });
}

/** The employee appealed against the finding. */
export function appealed(policy: Partial<HandlingPolicy> = {}): Story {
  return disclosed(policy).accepts("AppealLiability", appeal());
}

/** The employee's appeal against `finding`. */
export function appeal(id = "a-1", finding = "f-1") {
  const grounds = { subject: employee.id, text: "It was another shift." };
  return { appeal: id, finding, appellant: employee, grounds };
}

/** The decision on the employee's appeal. */
export function decision(outcome: "upheld" | "partlyUpheld" | "dismissed", id = "a-1") {
  return { appeal: id, outcome, reasons: { subject: employee.id, text: "The duty roster says so." } };
}

/** The revision of the first finding: nobody of ours is liable. */
export function revision(finding = "f-2", supersedes = "f-1") {
  return {
    ...determination,
    finding,
    supersedes,
    parties: [{ kind: "supplier", id: "supplier-1", weight: 1 }] as const,
    reason: "The roster was overlooked.",
    approvedBy: judge,
  };
}
