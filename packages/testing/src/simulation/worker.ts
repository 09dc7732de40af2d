/** What becomes of a call to the store. */
export type Fate =
  /** It is carried out, and answered. */
  | "done"
  /** An append is answered as a conflict, and nothing is recorded; a read is done. */
  | "conflict"
  /** It is carried out, and the caller learns nothing. */
  | "answerLost"
  /** It is not carried out, and the caller learns nothing. */
  | "requestLost"
  /** The caller dies before it is carried out, or after. */
  | "crashBefore"
  | "crashAfter";

/** A call to the store that waits for its turn. */
export interface PendingCall {
  readonly what: string;
  /** Gives it its turn. */
  readonly meet: (fate: Fate) => void;
}

/**
 * Somebody who gives commands, one at a time, and waits at each call to the store until it is given its turn. Only one
 * worker runs at any moment, so that what happens follows from whose turn is next, and from nothing else.
 */
export interface Worker {
  readonly pending: PendingCall | undefined;
  /** For the store: waits for the turn. */
  readonly turn: (what: string) => Promise<Fate>;
  /** For the store: the worker dies here; what it was doing goes no further. */
  readonly die: () => Promise<never>;
  /** Begins `work` and goes on until it is done or waits for its turn. */
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  /** Gives the pending call its turn and goes on until the work is done or waits again. */
  readonly proceed: (fate: Fate) => Promise<void>;
}

/** Makes a worker with nothing to do. */
export function idleWorker(): Worker {
  let pending: PendingCall | undefined;
  let stop = (): void => {};
  const untilStopped = (): Promise<void> =>
    new Promise((resolve) => {
      stop = resolve;
    });
  return {
    get pending() {
      return pending;
    },
    turn: (what) =>
      new Promise((resolve) => {
        pending = { what, meet: resolve };
        stop();
      }),
    die: () =>
      new Promise(() => {
        stop();
      }),
    async begin(work) {
      const stopped = untilStopped();
      void work().finally(() => stop());
      await stopped;
    },
    async proceed(fate) {
      const stopped = untilStopped();
      const call = pending;
      pending = undefined;
      call?.meet(fate);
      await stopped;
    },
  };
}
