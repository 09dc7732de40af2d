import { laterOf, type EventStore, type Instant, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { commandError } from "../command-line/command-error.ts";

/** What the target makes of a time that falls from one event to the next: it keeps it, or would raise it. */
export type FallingTimes = "kept" | "refused" | "raised";

/** An event of the source as the target has to hold it. */
export interface SourceEvent {
  readonly event: RecordedEvent;
  /** Whether its `recordedAt` is later than in the source. */
  readonly isRaised: boolean;
}

/**
 * The source's events in order. A server's ledger may have been written by machines whose clocks differ, and a file
 * lets no recording time fall from one event to the next: such a time is refused with `copy-times-fall`, or raised to
 * that of the event before it.
 */
export async function* sourceEvents(source: EventStore, fallingTimes: FallingTimes): AsyncGenerator<SourceEvent, void> {
  let last: Instant = "";
  for await (const event of source.readAll()) {
    const recordedAt = fallingTimes === "kept" ? event.recordedAt : laterOf(event.recordedAt, last);
    const isRaised = recordedAt !== event.recordedAt;
    if (isRaised && fallingTimes === "refused") throw timesFall(event, last);
    last = recordedAt;
    yield { event: { ...event, recordedAt }, isRaised };
  }
}

function timesFall({ stream, revision, recordedAt }: RecordedEvent, last: Instant): Error {
  return commandError(
    "copy-times-fall",
    `${stream}@${revision}`,
    `was recorded at ${recordedAt} and the event before it at ${last}, which a file does not take`,
    "Add --raise-times to copy such an event with the time of the one before it; the report says how many there were.",
  );
}
