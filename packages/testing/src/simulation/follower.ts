import type { EventStore, RecordedEvent, Subscription } from "@complaint-ledger/event-sourcing";
import type { OpenReadModel, SimulatedReadModel } from "./simulated-read-model.ts";

/** A read model that is kept up with the ledger by a subscription, and survives its own crashes. */
export interface Follower {
  readonly name: string;
  /** Takes in the next event, if there is one that it has not been given yet; tells which. */
  readonly takeNext: () => Promise<RecordedEvent | undefined>;
  readonly save: () => void;
  /** Dies and goes on from what it saved last. */
  readonly crash: () => Promise<void>;
  /** What it shows that it should not, or the other way round. */
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Lets a read model follow `store`, of which `recorded` are all events, in order. */
export function follower(model: SimulatedReadModel, store: EventStore, recorded: readonly RecordedEvent[]): Follower {
  let saved: string | undefined;
  let open: OpenReadModel;
  let subscription: Subscription;
  let next: AsyncIterator<RecordedEvent>;
  /** How many events the subscription has to give or has given: those before it were taken in earlier. */
  let given = 0;
  /** Whether it was looked at since it last changed. */
  let isChecked = false;

  function start(): void {
    open = model.open(saved);
    const { checkpoint } = open;
    given = checkpoint === undefined ? 0 : recorded.filter(({ position }) => position <= checkpoint).length;
    subscription = store.subscribe({ after: checkpoint });
    next = subscription[Symbol.asyncIterator]();
    isChecked = false;
  }
  start();

  return {
    name: model.name,
    async takeNext() {
      // Waiting for an event that is not there would be waiting for ever.
      if (given >= recorded.length) return undefined;
      given += 1;
      const { done, value } = await next.next();
      if (done === true) return undefined;
      open.take(value);
      isChecked = false;
      return value;
    },
    save() {
      saved = open.save();
    },
    async crash() {
      await subscription.close();
      start();
    },
    problems() {
      if (isChecked) return [];
      isChecked = true;
      const { checkpoint } = open;
      const upTo = recorded.slice(0, given);
      const seen = checkpoint === undefined ? [] : recorded.filter(({ position }) => position <= checkpoint);
      if (seen.length !== upTo.length)
        return [`${model.name} was given ${upTo.length} events and is at ${seen.length}`];
      const [expected, shown] = [JSON.stringify(model.expected(upTo)), JSON.stringify(open.show())];
      return expected === shown ? [] : [`${model.name} shows ${shown}\n  and a replay gives ${expected}`];
    },
    close: () => subscription.close(),
  };
}
