/** How often to look for what other processes recorded, in milliseconds. */
const LOOK_EVERY = 200;

/** Someone who waits for an event at a position or beyond. */
export interface Waiter {
  readonly position: number;
  readonly wake: () => void;
}

/** Tells waiting subscriptions that events have arrived, from this process or another. */
export interface Arrivals {
  /** Wakes `waiter` as soon as there is an event at its position or beyond. */
  expect(waiter: Waiter): void;
  /** Wakes `waiter` now. */
  release(waiter: Waiter): void;
  /** Wakes all, for the store closes. */
  releaseAll(): void;
  /** Looks at once, for this process has recorded something. */
  look(): void;
}

/**
 * Compares the newest position with those that are waited for, so nothing recorded between a subscription's last read
 * and its waiting is missed. While somebody waits it looks every 200 ms, which keeps the process alive: who waits for events
 * waits for the next.
 */
export function arrivals(newestPosition: () => number | undefined): Arrivals {
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;

  function wake(concerned: (waiter: Waiter) => boolean): void {
    for (const waiter of waiters) {
      if (!concerned(waiter)) continue;
      waiters.delete(waiter);
      waiter.wake();
    }
    if (waiters.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  function look(): void {
    if (waiters.size === 0) return;
    try {
      const newest = newestPosition();
      if (newest !== undefined) wake(({ position }) => newest >= position);
    } catch {
      // Its own read waits while another process is in the way, or tells each subscriber what is wrong.
      wake(() => true);
    }
  }

  return {
    expect(waiter) {
      waiters.add(waiter);
      timer ??= setInterval(look, LOOK_EVERY);
      look();
    },
    release: (waiter) => wake((other) => other === waiter),
    releaseAll: () => wake(() => true),
    look,
  };
}
