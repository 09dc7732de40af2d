import { complaintStream, type ComplaintEvent } from "@complaint-ledger/complaint";
import { assertName, happenedBy, type CataloguedStore, type Viewpoint } from "@complaint-ledger/event-sourcing";
import type { LedgerEvent } from "./ledger-catalogue.ts";
import type { EventsOptions } from "./ledger.ts";

/** The events of one complaint from a viewpoint. The first step rejects with `invalid-name` or `invalid-read-options`. */
export async function* eventsOfComplaint(
  store: CataloguedStore<LedgerEvent>,
  complaintId: string,
  { asOf, knownAt }: Viewpoint = {},
): AsyncGenerator<ComplaintEvent, void, undefined> {
  assertName(complaintId, "complaintId");
  const events = happenedBy(asOf, store.readStream(complaintStream(complaintId), { knownAt }));
  // The stream of a complaint takes commands of a complaint only, so its events are those of a complaint.
  for await (const event of events) yield event as ComplaintEvent;
}

/** All events of the ledger from a viewpoint. The first step rejects with `invalid-read-options`. */
export function allEvents(
  store: CataloguedStore<LedgerEvent>,
  { asOf, knownAt, after }: EventsOptions = {},
): AsyncIterable<LedgerEvent> {
  return happenedBy(asOf, store.readAll({ knownAt, after }));
}
