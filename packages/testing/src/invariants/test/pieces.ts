import type { AppealOutcome, FindingDisclosed } from "@complaint-ledger/complaint";
import type { Actor } from "@complaint-ledger/event-sourcing";
import { pia, quy, sol } from "../../arbitraries/complaint-lives/cast.ts";
import { lodgedUnder, planted } from "./planted.ts";

/** A lodging under the policy that asks nothing. */
export const lodged = lodgedUnder("house");
/** A closing as accepted. */
export const closed = planted("ComplaintClosed", { outcome: "accepted" });
/** An amount of CNY, in minor units. */
export const cny = (minorUnits: number) => ({ minorUnits, currency: "CNY" });
/** Options `o-0`, `o-1`, … each of which refunds one of `amounts`. */
const refunds = (...amounts: readonly number[]) =>
  amounts.map((amount, i) => ({ id: `o-${i}`, remedies: [{ kind: "refund", amount: cny(amount) } as const] }));
/** A proposal of the clerk's to refund one of `amounts`. */
export const proposed = (solution: string, ...amounts: readonly number[]) =>
  planted("SolutionProposed", { solution, options: refunds(...amounts) });
/** An offer of the clerk's. */
export const offered = (solution: string) =>
  planted("SolutionOffered", { solution, medium: "phone", inWriting: false });
/** An apology, of the clerk's own accord. */
export const instructed = planted("RemedyInstructed", { remedy: "r-1", kind: "apology", unit: "front-desk" });
/** The apology, made. */
export const executed = planted("RemedyExecuted", { remedy: "r-1" });
/** An outcome callback, completed. */
export const calledBack = (callback: string, satisfaction: "satisfied" | "dissatisfied") =>
  planted(
    "CallbackCompleted",
    { callback, purpose: "outcome", medium: "phone", record: "notAsked", satisfaction },
    { by: sol },
  );
/** A finding that the clerk is liable. */
export const determination = {
  finding: "f-1",
  parties: [{ kind: "person", id: "mei", weight: 1 }],
  basis: { kind: "rules", references: [{ document: "rule" }] },
  evidence: ["e-1"],
  responsibility: "atFault",
} as const;
/** The evidence the finding rests on. */
export const attached = planted("EvidenceAttached", {
  evidence: "e-1",
  kind: "cctv",
  sha256: "0".repeat(64),
  reference: "a",
});
/** The finding, by the lead. */
export const determined = planted("LiabilityDetermined", determination, { by: pia });
/** What a disclosure of the finding to the clerk says. */
export const disclosure: FindingDisclosed = {
  finding: "f-1",
  to: { kind: "person", id: "mei" },
  capacity: "party",
  medium: "inPerson",
};
/** The finding, disclosed to the clerk. */
export const disclosed = planted("FindingDisclosed", disclosure);
/** What an appeal, and its decision, speak of. */
const about = { subject: "mei", text: "The roster." };
/** The clerk's appeal against the finding. */
export const appealed = planted("LiabilityAppealed", {
  appeal: "a-1",
  finding: "f-1",
  appellant: { kind: "person", id: "mei" },
  grounds: about,
});
/** The decision on the appeal. */
export const decidedBy = (by: Actor, outcome: AppealOutcome = "dismissed") =>
  planted("LiabilityAppealDecided", { appeal: "a-1", outcome, reasons: about }, { by });
/** Another finding by the lead, in place of the first. */
export const revised = planted(
  "LiabilityRevised",
  { ...determination, finding: "f-2", supersedes: "f-1", reason: "The roster.", approvedBy: quy },
  { by: pia },
);
/** A deduction from the clerk on a finding, proposed and approved. */
export const sanctionedOn = (finding: string) => [
  planted(
    "SanctionProposed",
    {
      sanction: "s-1",
      finding,
      against: { kind: "person", id: "mei" },
      role: "directlyResponsible",
      kind: "deduction",
      amount: cny(100),
    },
    { by: pia },
  ),
  planted("SanctionApproved", { sanction: "s-1" }, { by: quy }),
];
/** The same on the first finding. */
export const sanctioned = sanctionedOn("f-1");
/** The deduction, executed. */
export const punished = planted("SanctionExecuted", { sanction: "s-1" });
/** An extension by so many days, recorded when it was given unless said otherwise; absent an instant, when its turn is. */
export const extended = (by: number, occurredAt?: string, recordedAt = occurredAt) =>
  planted(
    "ClockExtended",
    {
      clock: { policy: "statute", clock: "resolve" },
      by: { amount: by, unit: "calendarDays" },
      reason: "The expert is away.",
      approvedBy: quy,
      told: { at: "2024-03-01T00:00:00.000Z", medium: "phone" },
    },
    occurredAt === undefined || recordedAt === undefined ? {} : { occurredAt, recordedAt },
  );
/** A waiver of the breach of the same clock; absent an instant, when its turn is. */
export const waived = (occurredAt?: string) =>
  planted(
    "BreachWaived",
    { clock: { policy: "statute", clock: "resolve" }, reason: "Snow.", approvedBy: quy },
    occurredAt === undefined ? {} : { occurredAt, recordedAt: occurredAt },
  );
