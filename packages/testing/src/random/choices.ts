import type { Random } from "./seeded-random.ts";

/** Answers what is left to chance. */
export interface Choices {
  /** A whole number from 0, below `bound`. */
  below(bound: number): number;
  /** One of the options. */
  of<Option>(...options: readonly [Option, ...Option[]]): Option;
  /** One of the options; `otherwise` if there is none. */
  among<Option>(options: readonly Option[], otherwise: Option): Option;
  /** Whether something happens that does so in `percent` of all cases. */
  happens(percent: number): boolean;
  /** One of `options`, each as likely as its whole weight from 0 says; nothing if all weigh nothing. */
  weighted<Option>(options: readonly { readonly weight: number; readonly option: Option }[]): Option | undefined;
}

/** Choices made by `random`. */
export function choicesBy(random: Random): Choices {
  return {
    below: random,
    of: (...options) => options[random(options.length)] ?? options[0],
    among: (options, otherwise) => (options.length === 0 ? otherwise : (options[random(options.length)] ?? otherwise)),
    happens: (percent) => random(100) < percent,
    weighted(options) {
      const total = options.reduce((sum, { weight }) => sum + weight, 0);
      let left = total === 0 ? 0 : random(total);
      return options.find(({ weight }) => {
        left -= weight;
        return left < 0;
      })?.option;
    },
  };
}
