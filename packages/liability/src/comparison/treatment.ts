import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { RemedyTerms } from "../facts/remedy-facts.ts";
import type { SanctionFact } from "../facts/sanction-facts.ts";
import { isInForce, sanctionsOf, type Sanction } from "../findings/sanctions-of.ts";

/** How a case ended: what the complainant got, and who was penalised or rewarded how. */
export interface Treatment {
  readonly complaintId: string;
  /** Of the last closing. */
  readonly outcome: ClosingOutcome | null;
  /** Of the options accepted, and whatever else was instructed. */
  readonly remedies: readonly RemedyTerms[];
  readonly penalties: readonly Penalty[];
}

/** A sanction that was approved, and neither withdrawn nor reversed. What is merely proposed is no penalty yet (ours). */
export type Penalty = Pick<
  SanctionFact,
  "sanction" | "role" | "kind" | "amount" | "loss" | "permilleOfLoss" | "measure"
>;

/** How a case ended. */
export function treatmentOf(row: LiabilityRow): Treatment {
  return {
    complaintId: row.complaintId,
    outcome: row.closings.at(-1)?.outcome ?? null,
    remedies: remediesOf(row),
    penalties: penaltiesOf(row),
  };
}

function remediesOf({ solutions, solutionSteps, remedies }: LiabilityRow): readonly RemedyTerms[] {
  const accepted = new Map(
    solutionSteps.filter(({ step }) => step === "accepted").map(({ solution, option }) => [solution, option]),
  );
  const promised = solutions.flatMap(({ solution, options }) =>
    options.filter(({ option }) => accepted.get(solution) === option).flatMap((chosen) => chosen.remedies),
  );
  // What is instructed of an accepted solution is what it promised.
  const further = remedies.filter(({ solution }) => solution === null || !accepted.has(solution));
  return [...promised, ...further].map(({ kind, amount }) => ({ kind, amount }));
}

function penaltiesOf(row: LiabilityRow): readonly Penalty[] {
  return sanctionsOf(row).filter(isImposed).map(penaltyOf);
}

function isImposed({ status }: Sanction): boolean {
  return status === "approved" || isInForce({ status });
}

function penaltyOf({ sanction, role, kind, amount, loss, permilleOfLoss, measure }: Sanction): Penalty {
  return { sanction, role, kind, amount, loss, permilleOfLoss, measure };
}
