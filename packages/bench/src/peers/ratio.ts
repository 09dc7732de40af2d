/** The middle one of some figures, and between which of them the middle half lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The spread of the figures of all rounds. */
export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How many times the reference's rate each is, round by round: what slows a round down falls on both. */
export function ratioTo(rates: readonly number[], reference: readonly number[]): Spread {
  return spread(rates.map((rate, round) => rate / (reference[round] ?? Number.NaN)));
}
