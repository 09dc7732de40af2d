import { randomUUID } from "node:crypto";
import type { NewEvent, RecordedEvent } from "@complaint-ledger/event-sourcing";

/** An event any store takes, with an id of its own. */
export function exampleEvent(data: unknown = { text: "The parcel came open." }): NewEvent {
  return {
    id: randomUUID(),
    type: "ComplaintLodged",
    schemaVersion: 1,
    occurredAt: "2024-03-01T08:30:00.000Z",
    actor: { id: "clerk-7", role: "handler" },
    correlationId: "conversation-1",
    causationId: "letter-1",
    commandId: "command-1",
    data,
    metadata: {},
  };
}

/** All that a read gives. */
export async function collect(events: AsyncIterable<RecordedEvent>): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
