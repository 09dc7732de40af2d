import type { EventStore, Position, RecordedEvent } from "@complaint-ledger/event-sourcing";

/** The events of a stream that were there when the ledger ended at `end`. */
export async function historyUpTo(store: EventStore, stream: string, end: Position): Promise<readonly RecordedEvent[]> {
  const history: RecordedEvent[] = [];
  for await (const event of store.readStream(stream)) if (event.position <= end) history.push(event);
  return history;
}
