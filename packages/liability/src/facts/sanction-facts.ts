import type { PartyReference, SanctionProposed } from "@complaint-ledger/complaint";
import type { Money } from "@complaint-ledger/policy";
import type { Fact } from "./fact.ts";

/** A sanction, as it was drafted (奖罚通知单): `by` proposed it. */
export interface SanctionFact extends Fact {
  readonly sanction: string;
  /** The finding it rests on. */
  readonly finding: string;
  readonly against: SanctionProposed["against"];
  readonly role: SanctionProposed["role"];
  readonly kind: SanctionProposed["kind"];
  readonly loss: Money | null;
  /** Whole thousandths of the loss; null where an amount or a measure is given. */
  readonly permilleOfLoss: number | null;
  readonly amount: Money | null;
  readonly measure: string | null;
  readonly notice: string | null;
  readonly reason: string | null;
}

/** What became of a sanction after it was proposed. */
export type SanctionStep = "approved" | "executed" | "published" | "withdrawn" | "reversed";

/** A step of a sanction; the sanction itself may not be on record. */
export interface SanctionStepFact extends Fact {
  readonly sanction: string;
  readonly step: SanctionStep;
  /** What shows it, or where it was published. */
  readonly reference: string | null;
  /** Why it was withdrawn or reversed. */
  readonly reason: string | null;
}

/** Part of a loss came back. */
export interface RecoveryFact extends Fact {
  readonly from: PartyReference;
  readonly amount: Money;
  /** The finding by which they owe it. */
  readonly finding: string | null;
  readonly reference: string | null;
}
