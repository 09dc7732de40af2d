import type { NewEvent } from "@complaint-ledger/event-sourcing";

let made = 0;

/** An event that every store takes, with an id of its own; `fields` replace what a test is about. */
export function newEvent(fields: Partial<NewEvent> = {}): NewEvent {
  made += 1;
  return {
    id: eventId(made),
    type: "ComplaintLodged",
    schemaVersion: 1,
    occurredAt: "2024-02-29T17:30:00.000Z",
    actor: { id: "clerk-7", role: "handler" },
    correlationId: "conversation-1",
    causationId: "command-1",
    commandId: "command-1",
    data: { number: made },
    metadata: {},
    ...fields,
  };
}

/** So many events with ids of their own. */
export function newEvents(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, () => newEvent());
}

/** Counted, not random, so that a failing run shows the same ids when it is repeated. */
function eventId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}
