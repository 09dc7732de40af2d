/** Rates of one contender over all rounds. */
export interface Rates {
  /** Operations a second: the middle one of all rounds. */
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
}

/** Something to be measured: does `operations` of them and resolves. */
export interface Contender {
  readonly operations: number;
  readonly run: () => void | Promise<void>;
}

/**
 * Measures contenders in turns, so that what else the machine does falls on all of them alike. The first round warms up
 * and does not count.
 */
export async function measure<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds = 7,
): Promise<Readonly<Record<Name, Rates>>> {
  // The keys of a record of Name are Names.
  const names = Object.keys(contenders) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const { operations, run } = contenders[name];
      const started = performance.now();
      await run();
      const rate = operations / ((performance.now() - started) / 1000);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  const entries = names.map((name) => [name, summary(rates.get(name) ?? [])] as const);
  // One entry for each Name, as the type says.
  return Object.fromEntries(entries) as Record<Name, Rates>;
}

function summary(rates: readonly number[]): Rates {
  const sorted = rates.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    slowest: sorted[0] ?? Number.NaN,
    fastest: sorted.at(-1) ?? Number.NaN,
  };
}

/** `12,345/s (11,000–13,000)` */
export function rateText({ median, slowest, fastest }: Rates): string {
  return `${count(median)}/s (${count(slowest)}–${count(fastest)})`;
}

/** A whole number with thousands separators, the same in any locale. */
export function count(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** `0.81 ×`: how many times the second rate the first one is, by their medians. */
export function ratioText(a: Rates, b: Rates): string {
  return `${(a.median / b.median).toFixed(2)} ×`;
}
