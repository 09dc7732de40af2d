import type { EventStore, RecordedEvent, Subscription } from "@complaint-ledger/event-sourcing";
import type fc from "fast-check";

/** A store whose calls begin, and whose answers arrive, one at a time in the order that a scheduler chooses. */
export interface ScheduledStore {
  /**
   * The store as one of several actors uses it, or another one on the same storage; the printed schedule tells the actors
   * by name.
   */
  readonly usedBy: (name: string, through?: EventStore) => EventStore;
}

/**
 * Puts the calls to an empty store under a scheduler, not what happens inside it, so that a store on a disk or behind a
 * network can be examined like one in memory. Between the begin of a call and the arrival of its answer, others make theirs.
 *
 * The same seed gives the same schedule on any store: what the scheduler chooses from depends on answers only, never on how
 * long they take. So a subscriber's next event arrives only once the append that recorded it was answered.
 */
export function scheduledStore(store: EventStore, scheduler: fc.Scheduler): ScheduledStore {
  /** The highest position of the appends that were answered. */
  let answered = "";
  const wakeUps: (() => void)[] = [];

  function wakeSubscribers(): void {
    for (const wakeUp of wakeUps.splice(0)) wakeUp();
  }

  async function turn(label: string): Promise<void> {
    await scheduler.schedule(Promise.resolve(), label);
  }

  /** Waits until the scheduler lets an answer arrive; `summary` is what the printed schedule says of it. */
  async function arrival<Answer>(
    label: string,
    answer: Promise<Answer>,
    summary: (answer: Answer) => string,
  ): Promise<Answer> {
    const summarised = answer.then(summary);
    // The scheduler looks at it later; until then nobody else handles its rejection.
    summarised.catch(() => {});
    await scheduler.schedule(summarised, label);
    return answer;
  }

  async function* read(who: string, events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent, void> {
    const iterator = events[Symbol.asyncIterator]();
    try {
      for (;;) {
        await turn(`${who} reads on`);
        const { done, value } = await arrival(`${who} has read`, iterator.next(), stepText);
        if (done === true) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }

  function follow(who: string, subscription: Subscription, after: string): Subscription {
    let last = after;
    let closed = false;
    const isDue = (): boolean => closed || last < answered;

    async function* events(): AsyncGenerator<RecordedEvent, void> {
      const iterator = subscription[Symbol.asyncIterator]();
      try {
        for (;;) {
          await turn(`${who} waits for an event`);
          const next = iterator.next();
          while (!isDue()) await new Promise<void>((resolve) => wakeUps.push(resolve));
          const { done, value } = await arrival(`${who} is given`, next, stepText);
          if (done === true) return;
          last = value.position;
          yield value;
        }
      } finally {
        await subscription.close();
      }
    }

    const given = events();
    return {
      [Symbol.asyncIterator]: () => given,
      close: async () => {
        await turn(`${who} closes its subscription`);
        const closing = subscription.close();
        closed = true;
        wakeSubscribers();
        await arrival(`${who} has closed`, closing, () => "its subscription");
      },
    };
  }

  return {
    usedBy: (who, through = store) => ({
      system: through.system,
      clock: through.clock,
      append: async (stream, events, expected) => {
        await turn(`${who} appends ${events.length} to ${stream} expecting ${expected}`);
        const result = await arrival(
          `${who} learns`,
          through.append(stream, events, expected),
          ({ outcome }) => outcome,
        );
        if ("position" in result && result.position > answered) {
          answered = result.position;
          wakeSubscribers();
        }
        return result;
      },
      readStream: (stream, options) => read(who, through.readStream(stream, options)),
      readAll: (options) => read(who, through.readAll(options)),
      subscribe: (options) => follow(who, through.subscribe(options), options?.after ?? ""),
      close: () => through.close(),
    }),
  };
}

function stepText({ done, value }: IteratorResult<RecordedEvent, unknown>): string {
  return done === true ? "the end" : `revision ${value.revision} of ${value.stream}`;
}
