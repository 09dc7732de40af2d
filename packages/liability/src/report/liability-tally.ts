import type { Share } from "../findings/share.ts";
import { times, type Fraction } from "../shares/fraction.ts";
import { newShareSum, type ShareSum } from "../shares/share-sum.ts";
import type { CountedComplaint } from "./counted-complaint.ts";
import type { LiabilityFigures } from "./liability-figures.ts";
import { newMoneySum } from "./money-sum.ts";
import { newSanctionTally } from "./sanction-tally.ts";

/** Figures in the making. */
export interface LiabilityTally {
  add(complaint: CountedComplaint): void;
  /** Thousandths of complaints that our own side holds, exactly. */
  own(): Fraction;
  /** Thousandths of complaints that the group holds, exactly. */
  held(): Fraction;
  /** The figures, with what our own side holds as rounded together with other groups. */
  figures(ownPermille: number): LiabilityFigures;
}

/** Makes an empty tally. */
export function newLiabilityTally(): LiabilityTally {
  const counts = { complaints: 0, withoutFinding: 0, atFault: 0, notAtFault: 0, undetermined: 0 };
  const appeals = { lodged: 0, open: 0, upheld: 0, partlyUpheld: 0, dismissed: 0 };
  let withShares = 0;
  let revised = 0;
  const own = newShareSum();
  const held = newShareSum();
  const sanctions = newSanctionTally();
  const recovered = newMoneySum();
  return {
    add(complaint) {
      counts.complaints++;
      counts[complaint.responsibility ?? "withoutFinding"]++;
      if (complaint.shares.length > 0) withShares++;
      if (complaint.revised) revised++;
      addAll(own, complaint.shares.filter(isOwn));
      addAll(held, complaint.held);
      for (const { status } of complaint.appeals) {
        appeals.lodged++;
        appeals[status]++;
      }
      for (const sanction of complaint.sanctions) sanctions.add(sanction);
      for (const { amount } of complaint.recoveries) recovered.add(amount);
    },
    own: () => times(own.sum(), 1000n),
    held: () => times(held.sum(), 1000n),
    figures: (ownPermille) => ({
      ...counts,
      withShares,
      ownPermille,
      othersPermille: withShares * 1000 - ownPermille,
      revised,
      appeals: { ...appeals },
      sanctions: sanctions.figures(),
      recovered: recovered.amounts(),
    }),
  };
}

function isOwn({ kind }: Share): boolean {
  return kind === "unit" || kind === "person";
}

function addAll(sum: ShareSum, shares: readonly Share[]): void {
  for (const { weight, total } of shares) sum.add(weight, total);
}
