import type { CurrentRevision, EventStore, NewEvent } from "@complaint-ledger/event-sourcing";

/** Appends where the stream stands, again after each conflict, as a command handler does; gives how many there were. */
export async function appendWhenFree(store: EventStore, stream: string, events: readonly NewEvent[]): Promise<number> {
  let expected: CurrentRevision = "noStream";
  for (let lost = 0; lost < 1_000; lost++) {
    const result = await store.append(stream, events, expected);
    if (result.outcome === "appended") return lost;
    if (result.outcome !== "conflict") throw new Error(`appending new events ended as ${result.outcome}`);
    expected = result.actual;
  }
  throw new Error("a thousand conflicts in a row, and no append that won");
}
