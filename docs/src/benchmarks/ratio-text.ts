import { ratioTo } from "../../../packages/bench/src/peers/ratio.ts";

/** `0.42 × (0.38–0.47)`: the ratio to the reference, its median and its middle half. */
export function ratioText(rates: readonly number[], reference: readonly number[]): string {
  const { median, low, high } = ratioTo(rates, reference);
  return `${factor(median)} × (${factor(low)}–${factor(high)})`;
}

/** Two digits that count, of any size. */
function factor(value: number): string {
  if (value === 0 || value >= 10) return value.toFixed(0);
  return value.toFixed(1 - Math.floor(Math.log10(value)));
}
