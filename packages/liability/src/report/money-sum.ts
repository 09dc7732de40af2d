import type { Money } from "@complaint-ledger/policy";

/** Amounts added up by currency, in the making. */
export interface MoneySum {
  add(money: Money): void;
  /** One amount a currency, in the order of their codes. */
  amounts(): readonly Money[];
}

/** Makes an empty sum. */
export function newMoneySum(): MoneySum {
  const sums = new Map<string, number>();
  return {
    add({ currency, minorUnits }) {
      sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
    },
    amounts: () =>
      [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minorUnits]) => ({ minorUnits, currency })),
  };
}
