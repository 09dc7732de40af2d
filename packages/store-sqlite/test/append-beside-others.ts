// Appends to a stream shared with other processes and to one of its own, and prints what was acknowledged as JSON.
import type { EventStore, ExpectedRevision } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "../src/index.ts";
import { exampleEvent } from "./example-event.ts";

/** An event this process was told is recorded. */
export interface Acknowledged {
  readonly stream: string;
  readonly id: string;
  readonly revision: number;
}

const [file = "", own = "", appends = ""] = process.argv.slice(2);

async function lastRevision(store: EventStore, stream: string): Promise<ExpectedRevision> {
  for await (const event of store.readStream(stream, { direction: "backwards", limit: 1 })) return event.revision;
  return "noStream";
}

/** Appends one event after the last, and again from there when another process was faster. */
async function appendInTurn(store: EventStore, stream: string): Promise<Acknowledged> {
  const event = exampleEvent();
  for (;;) {
    const result = await store.append(stream, [event], await lastRevision(store, stream));
    if (result.outcome === "appended") return { stream, id: event.id, revision: result.firstRevision };
    if (result.outcome !== "conflict") throw new Error(`unexpected outcome ${result.outcome}`);
  }
}

const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString() });
const acknowledged: Acknowledged[] = [];
for (let i = 0; i < Number(appends); i++) {
  acknowledged.push(...(await Promise.all([appendInTurn(store, "shared"), appendInTurn(store, own)])));
}
await store.close();
process.stdout.write(JSON.stringify(acknowledged));
