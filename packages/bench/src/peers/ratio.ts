/** The middle one of some figures, and between which of them the middle half lies (of three, all). */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The spread of the figures of all rounds. */
export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const last = sorted.length - 1;
  return { median: at(Math.floor(last / 2)), low: at(Math.floor(last / 4)), high: at(Math.ceil((last * 3) / 4)) };
}

/** How many times the reference's rate each is, round by round: what slows a round down falls on both. */
export function ratioTo(rates: readonly number[], reference: readonly number[]): Spread {
  return spread(rates.map((rate, round) => rate / (reference[round] ?? Number.NaN)));
}
