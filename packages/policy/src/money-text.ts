import type { Money } from "./money.ts";

/** Active currencies of ISO 4217 whose minor unit is another one than a hundredth, with its digits; all others have two. */
const digitsOf: ReadonlyMap<string, number> = new Map([
  ...currencies(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...currencies(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...currencies(4, "CLF UYW"),
]);

function currencies(digits: number, codes: string): readonly (readonly [string, number])[] {
  return codes.split(" ").map((code) => [code, digits]);
}

/**
 * An amount as people write it, in units of its currency and with its code: `50.00 CNY`, `900 JPY`. The same in every locale;
 * how many digits a currency has is that of ISO 4217.
 *
 * @example
 * moneyText({ minorUnits: 5_000, currency: "CNY" }); // 50.00 CNY
 */
export function moneyText({ minorUnits, currency }: Money): string {
  const digits = digitsOf.get(currency) ?? 2;
  if (digits === 0) return `${minorUnits} ${currency}`;
  const all = String(minorUnits).padStart(digits + 1, "0");
  return `${all.slice(0, -digits)}.${all.slice(-digits)} ${currency}`;
}
