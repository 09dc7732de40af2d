import type { Money } from "../money.ts";
import type { PricedRemedy } from "./covers-remedies.ts";

/**
 * What an offer of `options` costs at most: options are alternatives, so per currency the dearest one counts (rule 3). What
 * stands in one option is given together. One amount a currency.
 */
export function dearestPerCurrency(options: readonly (readonly PricedRemedy[])[]): readonly Money[] {
  const dearest = new Map<string, number>();
  for (const option of options) {
    for (const { currency, minorUnits } of sumPerCurrency(option.flatMap(({ amount }) => amount ?? []))) {
      dearest.set(currency, Math.max(minorUnits, dearest.get(currency) ?? 0));
    }
  }
  return moneyOf(dearest);
}

/** Sums by currency. A sum past the safe integers is rounded, and still past every limit, which is one of them. */
export function sumPerCurrency(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { currency, minorUnits } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  return moneyOf(sums);
}

function moneyOf(amounts: ReadonlyMap<string, number>): readonly Money[] {
  return Array.from(amounts, ([currency, minorUnits]) => ({ currency, minorUnits }));
}
