import {
  acrossSchemas,
  complaintCatalogue,
  type AcrossEvents,
  type ComplaintEvents,
} from "@complaint-ledger/complaint";
import {
  eventCatalogue,
  type EventCatalogue,
  type RecordedEvent,
  type RecordedEventOf,
} from "@complaint-ledger/event-sourcing";

/** Every event of a ledger and its payload: of complaints, review meetings and group emergencies. */
export interface LedgerEvents extends ComplaintEvents, AcrossEvents {}

/** Any event as the ledger holds it. */
export type LedgerEvent = RecordedEventOf<LedgerEvents>;

/**
 * Knows every event of a ledger. A ledger uses it by itself; it is for those who read a store without one:
 * `withCatalogue(store, ledgerCatalogue)`.
 */
export const ledgerCatalogue: EventCatalogue<LedgerEvent> = joined(
  complaintCatalogue,
  eventCatalogue<AcrossEvents>(acrossSchemas),
);

function joined<First extends RecordedEvent, Second extends RecordedEvent>(
  first: EventCatalogue<First>,
  second: EventCatalogue<Second>,
): EventCatalogue<First | Second> {
  const ofSecond = new Set(second.types);
  const catalogueOf = (type: string): EventCatalogue<First | Second> => (ofSecond.has(type) ? second : first);
  return {
    types: [...first.types, ...second.types],
    versionOf: (type) => catalogueOf(type).versionOf(type),
    assertWritable: (event, field) => catalogueOf(event.type).assertWritable(event, field),
    lift: (event) => catalogueOf(event.type).lift(event),
  };
}
