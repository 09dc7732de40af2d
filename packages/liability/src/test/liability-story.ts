import { responsibilityOf, type ComplaintEvents, type PartyReference } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import { happened, type Happening } from "@complaint-ledger/testing";

/** Those who take part in the stories of tests, each with one part only. */
export const clerk: Actor = { id: "clerk-1", role: "clerk" };
export const classifier: Actor = { id: "classifier-1", role: "inspector" };
export const head: Actor = { id: "head-1", role: "head" };
export const judge: Actor = { id: "judge-1", role: "manager" };
export const proposer: Actor = { id: "proposer-1", role: "inspector" };
export const manager: Actor = { id: "manager-1", role: "generalManager" };

/** The employee found liable in them. */
export const mei: PartyReference & { readonly kind: "person" } = { kind: "person", id: "mei" };

/** A complaint under the house rule, with a piece of evidence on file. */
export function lodged(details: Partial<ComplaintEvents["ComplaintLodged"]> = {}): readonly Happening[] {
  return [
    happened("ComplaintLodged", "2024-03-01T09:00", {
      channel: "phone",
      complainant: { subject: "customer-1", kind: "complainant" },
      policies: [{ id: "house", version: 1 }],
      ...details,
    }),
    happened("EvidenceAttached", "2024-03-01T10:00", { evidence: "cctv-1", kind: "cctv" }),
  ];
}

/** The first finding, `f-1`: Mei and her unit hold three quarters and one. */
export function determined(
  details: Partial<ComplaintEvents["LiabilityDetermined"]> = {},
  at: Instant = "2024-03-04T09:00",
  by = classifier,
): Happening {
  const parties = details.parties ?? [
    { ...mei, weight: 3 },
    { kind: "unit", id: "depot", weight: 1 },
  ];
  const data = {
    finding: "f-1",
    parties,
    basis: { kind: "rules", references: [{ document: "Handbook", clause: "4" }] },
    evidence: ["cctv-1"],
    responsibility: responsibilityOf(parties),
    ...details,
  } as const;
  return happened("LiabilityDetermined", at, data, { by });
}

/** The finding `f-2` in place of `f-1`: the customer holds it all. */
export function revised(
  details: Partial<ComplaintEvents["LiabilityRevised"]> = {},
  at: Instant = "2024-03-12T09:00",
  by = classifier,
): Happening {
  const { data } = determined({ finding: "f-2", parties: [{ kind: "customer", id: "customer-1", weight: 1 }] });
  const revision = { supersedes: "f-1", reason: "New evidence.", approvedBy: head, ...details };
  return happened("LiabilityRevised", at, { ...data, ...revision }, { by });
}

/** The finding was disclosed to Mei. */
export function disclosed(at: Instant = "2024-03-05T09:00", finding = "f-1"): Happening {
  return happened("FindingDisclosed", at, { finding, to: mei, capacity: "party", medium: "inPerson" });
}

/** Mei appealed. */
export function appealed(at: Instant = "2024-03-06T09:00", appeal = "a-1", by = clerk): Happening {
  return happened("LiabilityAppealed", at, { appeal, finding: "f-1", appellant: mei }, { by });
}

/** Her appeal was decided. */
export function decided(
  outcome: "upheld" | "partlyUpheld" | "dismissed" = "dismissed",
  at: Instant = "2024-03-08T09:00",
  by = judge,
): Happening {
  return happened("LiabilityAppealDecided", at, { appeal: "a-1", outcome }, { by });
}

/** A deduction of 200 yuan from Mei, `s-1`, on `f-1`. */
export function proposed(details: Partial<ComplaintEvents["SanctionProposed"]> = {}): Happening {
  const data = {
    sanction: "s-1",
    finding: "f-1",
    against: mei,
    role: "directlyResponsible",
    kind: "deduction",
    amount: { minorUnits: 20_000, currency: "CNY" },
    ...details,
  } as const;
  return happened("SanctionProposed", "2024-03-09T09:00", data, { by: proposer });
}

/** It was approved. */
export function approved(at: Instant = "2024-03-10T09:00", by = manager): Happening {
  return happened("SanctionApproved", at, { sanction: "s-1" }, { by });
}

/** It was executed. */
export function executed(at: Instant = "2024-03-11T09:00", recordedAt = at): Happening {
  return happened("SanctionExecuted", at, { sanction: "s-1" }, { recordedAt });
}

/** A story in which everything was done as it should be, up to the execution. */
export const soundStory: readonly Happening[] = [
  ...lodged(),
  determined(),
  disclosed(),
  appealed(),
  decided(),
  proposed(),
  approved(),
  executed(),
];
