import type { EventStore, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { commandError } from "../command-line/command-error.ts";
import type { Shell } from "../command-line/shell.ts";
import { isSameEvent } from "../copying/same-event.ts";

/**
 * How a ledger stands to the copy of it that was kept, in the order of all events.
 * - `same`: the same events.
 * - `goesOn`: it begins with those of the copy, and goes on.
 * - `differs`: after so many events that are the same, it has another one, or none any more; `at` is that of the copy.
 */
export type Comparison =
  | { readonly outcome: "same"; readonly events: number }
  | { readonly outcome: "goesOn"; readonly events: number; readonly after: number }
  | {
      readonly outcome: "differs";
      readonly events: number;
      readonly at: Pick<RecordedEvent, "stream" | "revision">;
      /** What stands there in its place; absent if it has ended. */
      readonly theirs?: Pick<RecordedEvent, "stream" | "revision">;
    };

const PROGRESS_EVERY = 5_000;

/** Compares two ledgers event by event; positions are each store's own. Changes neither. Rejects with `interrupted`. */
export async function compareLedgers(kept: EventStore, theirs: EventStore, shell: Shell): Promise<Comparison> {
  const interruption = shell.interruption();
  const theirEvents = theirs.readAll()[Symbol.asyncIterator]();
  try {
    let events = 0;
    for await (const event of kept.readAll()) {
      const their = await theirEvents.next();
      if (their.done === true) return { outcome: "differs", events, at: placeOf(event) };
      if (!isSameEvent(event, their.value)) {
        return { outcome: "differs", events, at: placeOf(event), theirs: placeOf(their.value) };
      }
      events += 1;
      if (events % PROGRESS_EVERY > 0) continue;
      shell.progress(`comparing  ${events} events`);
      if (interruption.aborted) throw commandError("interrupted", "compare", "was interrupted", "Run it again.");
    }
    let after = 0;
    while ((await theirEvents.next()).done !== true) after += 1;
    return after === 0 ? { outcome: "same", events } : { outcome: "goesOn", events, after };
  } finally {
    shell.progress(undefined);
    await theirEvents.return?.();
  }
}

function placeOf({ stream, revision }: RecordedEvent): Pick<RecordedEvent, "stream" | "revision"> {
  return { stream, revision };
}
