import { sumOf, zero, type Fraction } from "./fraction.ts";

/**
 * Rounds numbers so that they still add up: to their exact sum, itself rounded half up. Each is rounded down, and what is
 * then missing goes to those that lost most, one each; of equals, to the first (the method of the largest remainder).
 */
export function roundTogether(exact: readonly Fraction[]): readonly number[] {
  const down = exact.map(({ numerator, denominator }) => numerator / denominator);
  const { numerator, denominator } = exact.reduce(sumOf, zero);
  const target = (2n * numerator + denominator) / (2n * denominator);
  const missing = Number(target - down.reduce((sum, value) => sum + value, 0n));
  const favoured = new Set(
    exact
      .map((value, i) => ({ lost: lostOf(value), i }))
      .toSorted(byLoss)
      .slice(0, missing)
      .map(({ i }) => i),
  );
  return down.map((value, i) => Number(value) + (favoured.has(i) ? 1 : 0));
}

function lostOf({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator % denominator, denominator };
}

interface Loss {
  readonly lost: Fraction;
  readonly i: number;
}

function byLoss(a: Loss, b: Loss): number {
  const difference = b.lost.numerator * a.lost.denominator - a.lost.numerator * b.lost.denominator;
  return difference === 0n ? a.i - b.i : difference > 0n ? 1 : -1;
}
