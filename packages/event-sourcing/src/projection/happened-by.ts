import { eventSourcingError } from "../event-sourcing-error.ts";
import type { RecordedEvent } from "../event.ts";
import { isInstant, type Instant } from "../instant.ts";

/**
 * Of `events`, those that had happened by `asOf` (`occurredAt <= asOf`, UTC); all, if it is undefined. The first step rejects
 * with `invalid-read-options`.
 */
export async function* happenedBy<Event extends RecordedEvent>(
  asOf: Instant | undefined,
  events: AsyncIterable<Event>,
): AsyncGenerator<Event, void, undefined> {
  if (asOf !== undefined && !isInstant(asOf)) {
    throw eventSourcingError({
      code: "invalid-read-options",
      field: "viewpoint.asOf",
      problem: `${String(asOf)} is not an instant`,
      remedy: "Pass ISO 8601 UTC with milliseconds, like 2024-03-01T08:30:00.000Z.",
    });
  }
  for await (const event of events) {
    // Not a place to stop at: what happened earlier may have been recorded later.
    if (asOf === undefined || event.occurredAt <= asOf) yield event;
  }
}
