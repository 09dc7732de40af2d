import type { RecordedEvent } from "@complaint-ledger/event-sourcing";

/** Whether two events are the same to the letter, but for their positions, which every store counts its own way. */
export function isSameEvent(a: RecordedEvent, b: RecordedEvent): boolean {
  return textOf(a) === textOf(b);
}

function textOf(event: RecordedEvent): string {
  const { actor } = event;
  const content = [event.stream, event.revision, event.id, event.type, event.schemaVersion, event.occurredAt];
  const origin = [event.recordedAt, actor.id, actor.role, actor.onBehalfOf ?? null];
  const relations = [event.correlationId, event.causationId, event.commandId];
  return JSON.stringify([...content, ...origin, ...relations, event.data, event.metadata]);
}
