import { isInForce, sanctionMoney, type Sanction } from "../findings/sanctions-of.ts";
import type { SanctionFigures } from "./liability-figures.ts";
import { newMoneySum } from "./money-sum.ts";

/** Figures on sanctions in the making. */
export interface SanctionTally {
  add(sanction: Sanction): void;
  /** One for each kind. */
  figures(): readonly SanctionFigures[];
}

const kinds = ["reward", "deduction", "administrative"] as const;

/** Makes an empty tally. */
export function newSanctionTally(): SanctionTally {
  const tallies = new Map(kinds.map((kind) => [kind, newKindTally()]));
  return {
    add(sanction) {
      const tally = tallies.get(sanction.kind);
      if (tally === undefined) return;
      tally.counts[sanction.status]++;
      const money = sanctionMoney(sanction);
      if (money !== null && isInForce(sanction)) tally.inForce.add(money);
    },
    figures: () =>
      Array.from(tallies, ([kind, { counts, inForce }]) => ({
        kind,
        sanctions: Object.values(counts).reduce((sum, count) => sum + count, 0),
        ...counts,
        inForce: inForce.amounts(),
      })),
  };
}

function newKindTally() {
  const counts = { proposed: 0, approved: 0, executed: 0, published: 0, withdrawn: 0, reversed: 0 };
  return { counts, inForce: newMoneySum() };
}
