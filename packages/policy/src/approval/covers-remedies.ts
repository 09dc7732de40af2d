import type { ApprovalLimit } from "../approval-limit.ts";
import type { Money } from "../money.ts";
import { monetaryRemedyKinds, type RemedyKind } from "../remedy-kind.ts";
import { dearestPerCurrency, sumPerCurrency } from "./dearest-per-currency.ts";

/** As much of a promised remedy as an approval limit looks at. */
export interface PricedRemedy {
  readonly kind: RemedyKind;
  /** What it costs at most; absent: nothing that is counted, or, of a kind measured in money, nobody knows how much. */
  readonly amount?: Money;
}

/** Whether an approval limit covers an offer, and if not, everything that goes beyond it. */
export type Coverage =
  | { readonly covered: true }
  | {
      readonly covered: false;
      /** Kinds of remedy that the role may not promise. */
      readonly kinds: readonly RemedyKind[];
      /** Currencies in which it would promise too much. */
      readonly amounts: readonly Excess[];
      /** Kinds measured in money that it would promise without an amount, which only an unlimited role may. */
      readonly unpriced: readonly RemedyKind[];
    };

/** An amount beyond an approval limit. All are integer minor units of the currency. */
export interface Excess {
  readonly currency: string;
  /** The dearest option plus what is already promised. */
  readonly promised: number;
  /** The limit; `null` if the currency may not be promised at all. */
  readonly limit: number | null;
}

/**
 * Whether `limit` covers an offer of `options`, each a list of remedies that are given together. Options are
 * alternatives: per currency the dearest option counts, plus what is `alreadyPromised` (approval limit rule, rule 3).
 * A currency in which this offer promises nothing is not looked at. Money without an amount is beyond every limit.
 */
export function coversRemedies(
  limit: ApprovalLimit,
  options: readonly (readonly PricedRemedy[])[],
  alreadyPromised: readonly Money[],
): Coverage {
  const kinds = kindsBeyond(limit, options);
  const amounts = amountsBeyond(limit, options, alreadyPromised);
  const unpriced = unpricedIn(limit, options);
  if (kinds.length + amounts.length + unpriced.length === 0) return { covered: true };
  return { covered: false, kinds, amounts, unpriced };
}

function kindsBeyond(limit: ApprovalLimit, options: readonly (readonly PricedRemedy[])[]): readonly RemedyKind[] {
  const { remedies } = limit;
  if (remedies === "any") return [];
  const offered = new Set(options.flat().map(({ kind }) => kind));
  return [...offered].filter((kind) => !remedies.includes(kind));
}

function amountsBeyond(
  limit: ApprovalLimit,
  options: readonly (readonly PricedRemedy[])[],
  alreadyPromised: readonly Money[],
): readonly Excess[] {
  const { amounts } = limit;
  if (amounts === "unlimited") return [];
  const before = sumPerCurrency(alreadyPromised);
  const beyond: Excess[] = [];
  for (const { currency, minorUnits } of dearestPerCurrency(options)) {
    const promised = minorUnits + amountIn(before, currency, 0);
    const allowed = amountIn(amounts, currency, null);
    if (allowed === null || promised > allowed) beyond.push({ currency, promised, limit: allowed });
  }
  return beyond;
}

function unpricedIn({ amounts }: ApprovalLimit, options: readonly (readonly PricedRemedy[])[]): readonly RemedyKind[] {
  if (amounts === "unlimited") return [];
  const offered = options.flat();
  return monetaryRemedyKinds.filter((monetary) =>
    offered.some(({ kind, amount }) => kind === monetary && amount === undefined),
  );
}

function amountIn<Otherwise>(amounts: readonly Money[], currency: string, otherwise: Otherwise): number | Otherwise {
  return amounts.find((amount) => amount.currency === currency)?.minorUnits ?? otherwise;
}
