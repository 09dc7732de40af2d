import { greatestCommonDivisor, sumOf, zero, type Fraction } from "./fraction.ts";

/** An exact sum of shares in the making. */
export interface ShareSum {
  add(weight: number, total: number): void;
  sum(): Fraction;
}

/** Makes an empty sum. Weights are kept by denominator, so that adding one costs the same however many there are. */
export function newShareSum(): ShareSum {
  const numerators = new Map<bigint, bigint>();
  return {
    add(weight, total) {
      if (weight === 0) return;
      const divisor = greatestCommonDivisor(BigInt(weight), BigInt(total));
      const denominator = BigInt(total) / divisor;
      numerators.set(denominator, (numerators.get(denominator) ?? 0n) + BigInt(weight) / divisor);
    },
    sum: () => [...numerators].reduce((sum, [denominator, numerator]) => sumOf(sum, { numerator, denominator }), zero),
  };
}
