import type { SanctionStatus } from "@complaint-ledger/complaint";
import type { Money } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { SanctionFact, SanctionStepFact } from "../facts/sanction-facts.ts";
import { stands } from "./superseding.ts";

/** 奖罚通知单, and how far it came. */
export interface Sanction extends SanctionFact {
  readonly status: SanctionStatus;
  /** In the order recorded. */
  readonly steps: readonly SanctionStepFact[];
  /** Whether the finding it rests on still stands; null if that finding is not on record. */
  readonly findingStands: boolean | null;
}

/** The sanctions of a complaint, in the order they were proposed. A step belongs to the first that bears its id. */
export function sanctionsOf(row: LiabilityRow): readonly Sanction[] {
  const { sanctions, sanctionSteps, findings } = row;
  return Array.from(sanctions, (proposed, i): Sanction => {
    const isFirst = sanctions.findIndex(({ sanction }) => sanction === proposed.sanction) === i;
    const steps = isFirst ? sanctionSteps.filter(({ sanction }) => sanction === proposed.sanction) : [];
    const finding = findings.find(({ finding }) => finding === proposed.finding);
    return {
      ...proposed,
      status: steps.at(-1)?.step ?? "proposed",
      steps,
      findingStands: finding === undefined ? null : stands(finding, row),
    };
  });
}

/** Whether a sanction was executed and not reversed. */
export function isInForce({ status }: Pick<Sanction, "status">): boolean {
  return status === "executed" || status === "published";
}

/**
 * What a reward or deduction comes to: its amount, else its part of the loss, to the minor unit, half of one rounded up
 * (ours). Null for a measure that is no money.
 */
export function sanctionMoney({
  amount,
  loss,
  permilleOfLoss,
}: Pick<SanctionFact, "amount" | "loss" | "permilleOfLoss">): Money | null {
  if (amount !== null) return amount;
  if (loss === null || permilleOfLoss === null) return null;
  const thousandths = BigInt(loss.minorUnits) * BigInt(permilleOfLoss);
  return { minorUnits: Number((thousandths + 500n) / 1000n), currency: loss.currency };
}
