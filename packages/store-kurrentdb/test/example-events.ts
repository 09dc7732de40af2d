import { randomUUID } from "node:crypto";
import type { NewEvent } from "@complaint-ledger/event-sourcing";

/** So many events with ids of their own; `data` is the payload of each, `fields` replace what a test is about. */
export function exampleEvents(
  count: number,
  data: unknown = { text: "The parcel came open." },
  fields: Partial<NewEvent> = {},
): readonly NewEvent[] {
  return Array.from({ length: count }, () => ({
    id: randomUUID(),
    type: "ComplaintLodged",
    schemaVersion: 1,
    occurredAt: "2024-02-29T17:30:00.000Z",
    actor: { id: "clerk-7", role: "handler" },
    correlationId: "conversation-1",
    causationId: "letter-1",
    commandId: "command-1",
    data,
    metadata: {},
    ...fields,
  }));
}

/** Waits so many milliseconds. */
export function milliseconds(length: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, length));
}
