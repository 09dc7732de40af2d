import type { RecordedEvent } from "../event.ts";
import type { Subscription } from "../event-store.ts";
import { begin } from "./begin.ts";
import type { ObservedOperation, Observer } from "./observer.ts";

/**
 * A subscription whose reader is watched: what it does with each event is an operation, from being given the event until
 * it asks for the next or leaves. How far it lags behind is the time since `complaint_ledger.event.recorded_at`.
 */
export function observedSubscription<Event extends RecordedEvent>(
  observer: Observer,
  subscription: Subscription<Event>,
): Subscription<Event> {
  return {
    [Symbol.asyncIterator]: () => processed(observer, subscription),
    close: () => subscription.close(),
  };
}

async function* processed<Event extends RecordedEvent>(
  observer: Observer,
  events: AsyncIterable<Event>,
): AsyncGenerator<Event, void, undefined> {
  for await (const event of events) {
    const begun = begin(observer, processing(event));
    try {
      yield event;
    } finally {
      begun.succeeded();
    }
  }
}

function processing({ id, recordedAt, stream, type }: RecordedEvent): ObservedOperation {
  return {
    name: "process",
    attributes: {
      "messaging.operation.name": "process",
      "messaging.operation.type": "process",
      "messaging.message.id": id,
      "complaint_ledger.stream": stream,
      "complaint_ledger.event.type": type,
      "complaint_ledger.event.recorded_at": recordedAt,
    },
  };
}
