import type { RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Fact } from "./fact.ts";

/** What an event tells beside its payload. */
export function factOf({ revision, occurredAt, recordedAt, actor }: RecordedEvent): Fact {
  return { entry: revision, at: occurredAt, recordedAt, by: actor };
}
