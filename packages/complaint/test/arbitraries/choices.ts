/** Answers what is left to chance from a list of numbers. Where the list has run out, the first answer is given. */
export interface Choices {
  /** A whole number from 0, below `bound`. */
  below(bound: number): number;
  /** One of the options. */
  of<Option>(...options: readonly [Option, ...Option[]]): Option;
  /** Whether something happens that does so in `percent` of all cases; the first answer is no. */
  happens(percent: number): boolean;
}

/**
 * Choices made by `numbers`, whole numbers from 0. A program is made of such numbers and not of payloads, because what
 * is worth trying depends on the state it meets; numbers that shrink towards 0 make every choice simpler.
 */
export function choicesBy(numbers: readonly number[]): Choices {
  let next = 0;
  const below = (bound: number): number => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number % bound;
  };
  return {
    below,
    of: (...options) => options[below(options.length)] ?? options[0],
    happens: (percent) => below(100) >= 100 - percent,
  };
}

/** One of `options`, each as likely as its weight says. Takes whole weights from 0, of which one is more than 0. */
export function weighted<Option>(
  choose: Choices,
  options: readonly { readonly weight: number; readonly option: Option }[],
): Option | undefined {
  let number = choose.below(options.reduce((sum, { weight }) => sum + weight, 0));
  return options.find(({ weight }) => {
    number -= weight;
    return number < 0;
  })?.option;
}
