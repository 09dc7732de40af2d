import { complaintStream, type ComplaintEvent } from "@complaint-ledger/complaint";
import {
  assertName,
  eventSourcingError,
  isInstant,
  type CataloguedStore,
  type RecordedEvent,
  type Viewpoint,
} from "@complaint-ledger/event-sourcing";
import type { LedgerEvent } from "./ledger-catalogue.ts";

/** The events of one complaint from a viewpoint. The first step rejects with `invalid-name` or `invalid-read-options`. */
export async function* eventsOfComplaint(
  store: CataloguedStore<LedgerEvent>,
  complaintId: string,
  { asOf, knownAt }: Viewpoint = {},
): AsyncGenerator<ComplaintEvent, void, undefined> {
  assertName(complaintId, "complaintId");
  const events = store.readStream(complaintStream(complaintId), knownAt === undefined ? {} : { knownAt });
  // The stream of a complaint takes commands of a complaint only, so its events are those of a complaint.
  for await (const event of happenedBy(asOf, events)) yield event as ComplaintEvent;
}

/** All events of the ledger from a viewpoint. The first step rejects with `invalid-read-options`. */
export function allEvents(
  store: CataloguedStore<LedgerEvent>,
  { asOf, knownAt }: Viewpoint = {},
): AsyncIterable<LedgerEvent> {
  return happenedBy(asOf, store.readAll(knownAt === undefined ? {} : { knownAt }));
}

async function* happenedBy<Event extends RecordedEvent>(
  asOf: Viewpoint["asOf"],
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
