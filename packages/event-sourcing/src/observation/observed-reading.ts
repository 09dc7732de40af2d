import type { RecordedEvent } from "../event.ts";
import { begin } from "./begin.ts";
import type { ObservedOperation, Observer } from "./observer.ts";

/**
 * A read as one operation: from its first step until it ends, fails or its reader leaves; that includes what the reader
 * does between the steps. Tells how many events were given.
 */
export async function* observedReading<Event extends RecordedEvent>(
  observer: Observer,
  operation: ObservedOperation,
  read: () => AsyncIterable<Event>,
): AsyncGenerator<Event, void, undefined> {
  const begun = begin(observer, operation);
  let given = 0;
  const counted = (): { readonly "db.response.returned_rows": number } => ({ "db.response.returned_rows": given });
  try {
    const events = begun.within(read)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const step = await begun.within(() => events.next());
        if (step.done === true) return;
        given += 1;
        yield step.value;
      }
    } finally {
      await events.return?.();
    }
  } catch (error) {
    begun.failed(error, counted());
    throw error;
  } finally {
    begun.succeeded(counted());
  }
}
