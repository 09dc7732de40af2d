import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";

/** Every event of a ledger, in order. */
export async function eventsIn(file: string): Promise<readonly RecordedEvent[]> {
  const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString(), readOnly: true });
  try {
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll()) events.push(event);
    return events;
  } finally {
    await store.close();
  }
}

/** What of a history does not depend on when, or in which order of streams, it was recorded. */
export function contentByStream(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly unknown[]> {
  const streams = new Map<string, unknown[]>();
  for (const { position: _, recordedAt: __, stream, ...content } of events) {
    const history = streams.get(stream);
    if (history === undefined) streams.set(stream, [content]);
    else history.push(content);
  }
  return streams;
}
