import type { RecordedEvent } from "../event.ts";
import type { SubscribeOptions, Subscription } from "../event-store.ts";
import { observedCall } from "./observed-call.ts";
import type { ObservedOperation, Observer } from "./observer.ts";

/** Something that goes on with each event of a store. */
export interface Following {
  /**
   * Resolves when it was stopped or the store was closed; rejects with what the subscription, or what is done with an event,
   * throws.
   */
  readonly ended: Promise<void>;
  /** Stops it. No event is begun after that. */
  stop(): Promise<void>;
}

/** How events are processed. */
export interface ProcessingOptions extends SubscribeOptions {
  /** Is told of each event that is processed. Default: nobody, at no cost. */
  readonly observe?: Observer | undefined;
  /** Which of several consumers of the store this is, one of few: `alarms`. Told as `messaging.consumer.group.name`. */
  readonly consumer?: string | undefined;
}

/** What events come from: a store, bare or behind a catalogue. */
export interface EventsToProcess<Event extends RecordedEvent> {
  /** As of `EventStore.system`. */
  readonly system: string;
  /** Every event after a place, in order, then each new one as it is recorded. */
  subscribe(options?: SubscribeOptions): Subscription<Event>;
}

/**
 * Does something with every event after a place, in order, and then with each new one as it is recorded; waits for it before it
 * takes the next. The first event it fails on ends it.
 *
 * With an observer each event is an operation `process`, within which `handle` runs: what it starts is known as part of it, and
 * when it throws, that is told. (A subscription cannot do so: whether its reader left the loop or failed in it looks the same.)
 * Told are `messaging.system` (that of the store), `messaging.operation.name`, `messaging.operation.type`,
 * `messaging.consumer.group.name`, `messaging.message.id` (of the event), `messaging.message.conversation_id` (its correlation
 * id), `complaint_ledger.stream`, `complaint_ledger.event.type`, `complaint_ledger.event.recorded_at` (UTC). How far the reader
 * lags behind is the time since `complaint_ledger.event.recorded_at`.
 *
 * @example
 * const mailing = processEvents(store, (event) => send(event), { after, observe, consumer: "mail" });
 * await mailing.ended;
 */
export function processEvents<Event extends RecordedEvent>(
  store: EventsToProcess<Event>,
  handle: (event: Event) => unknown,
  { after, observe, consumer }: ProcessingOptions = {},
): Following {
  const subscription = store.subscribe({ after });
  const run = async (): Promise<void> => {
    for await (const event of subscription) {
      const handled = async (): Promise<unknown> => handle(event);
      if (observe === undefined) await handled();
      else await observedCall(observe, processing(event, store.system, consumer), handled);
    }
  };
  return { ended: run(), stop: () => subscription.close() };
}

function processing(event: RecordedEvent, system: string, consumer: string | undefined): ObservedOperation {
  return {
    name: "process",
    kind: "consumer",
    attributes: {
      "messaging.system": system,
      "messaging.operation.name": "process",
      "messaging.operation.type": "process",
      ...(consumer === undefined ? {} : { "messaging.consumer.group.name": consumer }),
      "messaging.message.id": event.id,
      "messaging.message.conversation_id": event.correlationId,
      "complaint_ledger.stream": event.stream,
      "complaint_ledger.event.type": event.type,
      "complaint_ledger.event.recorded_at": event.recordedAt,
    },
    // A copy, so that an observer cannot change the event.
    carrier: { ...event.metadata },
  };
}
