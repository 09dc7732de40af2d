import type { LiableParty, PartyReference } from "@complaint-ledger/complaint";
import { roundTogether } from "../shares/round-together.ts";

/** What somebody holds of the fault: exactly `weight` of `total`. */
export interface Share extends PartyReference {
  readonly weight: number;
  /** Sum of all weights of the finding. */
  readonly total: number;
  /** In whole thousandths, rounded so that those of a finding add up to 1000. */
  readonly permille: number;
}

/** The shares of a finding's parties, in its order; none where nobody is named. */
export function sharesOf(parties: readonly LiableParty[]): readonly Share[] {
  const total = parties.reduce((sum, { weight }) => sum + weight, 0);
  // A raw append may weigh all parties nothing; nobody can be given a share of that.
  if (total === 0) return [];
  const exact = parties.map(({ weight }) => ({ numerator: BigInt(weight) * 1000n, denominator: BigInt(total) }));
  const rounded = roundTogether(exact);
  return parties.map(({ kind, id, weight }, i) => ({ kind, id, weight, total, permille: rounded[i] ?? 0 }));
}
