/** How a store waits for a server that does not answer. */
export interface Patience {
  /** Milliseconds to wait for one answer. */
  readonly answerTimeout: number;
  /** Milliseconds to go on trying. */
  readonly retryFor: number;
}

/** Counts the tries of one operation, and waits between them. */
export interface Retrying {
  /** Waits before the next try. Gives false, without waiting, when it is no longer worth trying. */
  again(): Promise<boolean>;
  /** Begins to count anew, for something was answered. */
  answered(): void;
}

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 1_000;

/**
 * Begins an operation's tries. Each pause is about twice the one before, and a part of it random, up to a second.
 * `waitingSince` says from when `retryFor` counts, by `performance.now()`; unless given, from now.
 */
export function retrying({ retryFor }: Pick<Patience, "retryFor">, waitingSince?: () => number): Retrying {
  let began = performance.now();
  let pause = FIRST_PAUSE;
  return {
    async again() {
      if (performance.now() - (waitingSince?.() ?? began) + pause > retryFor) return false;
      const length = pause * (0.5 + Math.random() / 2);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      await new Promise<void>((resolve) => setTimeout(resolve, length));
      return true;
    },
    answered() {
      began = performance.now();
      pause = FIRST_PAUSE;
    },
  };
}
