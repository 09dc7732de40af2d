/** A share of a whole, with the interval in which the share of all who could be asked lies with 95 % confidence. */
export interface Proportion {
  /** From 0 to 1. */
  readonly share: number;
  /** Lower end of the interval, from 0 to 1. */
  readonly low: number;
  /** Upper end of the interval, from 0 to 1. */
  readonly high: number;
  /** How many it is a share of: three answers make a wide interval, three hundred a narrow one. */
  readonly of: number;
}

/** The 0.975 quantile of the standard normal distribution: 95 % lie between it and its negative. */
const Z_95 = 1.959963984540054;

/**
 * A proportion with its 95 % score interval, without continuity correction: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927) 209–212; method 3 of R. G. Newcombe, "Two-sided confidence
 * intervals for the single proportion", Statistics in Medicine 17 (1998) 857–872. Unlike p ± 1.96 √(p(1−p)/n) it keeps
 * within 0 and 1 and says something even of three answers that all agree. Null of nothing.
 *
 * @example
 * wilsonInterval(81, 263); // { share: 0.308, low: 0.2553, high: 0.3662, of: 263 }
 */
export function wilsonInterval(part: number, whole: number): Proportion | null {
  if (whole === 0) return null;
  const share = part / whole;
  const z2 = Z_95 ** 2;
  const middle = share + z2 / (2 * whole);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole ** 2));
  const size = 1 + z2 / whole;
  // At the ends the interval touches them exactly; rounding would leave it a hair off.
  const low = part === 0 ? 0 : (middle - spread) / size;
  const high = part === whole ? 1 : (middle + spread) / size;
  return { share, low, high, of: whole };
}
