/** Gives whole numbers from 0, below `bound`, each as likely as the others. */
export type Random = (bound: number) => number;

/**
 * Numbers that follow from `seed` alone, by mulberry32 (Tommy Ettinger, public domain): good enough to choose by, never
 * to keep a secret with. `bound` is a whole number from 1, below 2 ** 32.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
