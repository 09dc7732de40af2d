import type { EventStore, ExpectedRevision } from "@complaint-ledger/event-sourcing";
import { collect } from "./collect.ts";
import { newEvent } from "./new-event.ts";

/**
 * Counts on in the stream `counter`, so many times: reads how far it is and appends the next number there, again after each
 * conflict. Several who do so at once come to `total`; who conflicts more often than that throws.
 */
export async function countUp(store: EventStore, count: number, total: number): Promise<void> {
  for (let made = 0, lost = 0; made < count;) {
    const [last] = await collect(store.readStream("counter", { direction: "backwards", limit: 1 }));
    const expected: ExpectedRevision = last?.revision ?? "noStream";
    const next = newEvent({ data: last === undefined ? 0 : Number(last.data) + 1 });
    const result = await store.append("counter", [next], expected);
    if (result.outcome === "appended") made += 1;
    // Somebody else counts up for each time one loses, so nobody can lose more often than all count.
    else if (++lost > total) throw new Error(`lost more often than there were others: ${result.outcome}`);
  }
}
