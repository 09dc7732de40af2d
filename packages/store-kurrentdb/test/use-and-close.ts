import { openKurrentDbEventStore } from "../src/index.ts";
import { exampleEvents } from "./example-events.ts";

/** Uses a store in every way, leaves things under way, and closes it: then the process has to end by itself. */
const [connectionString = ""] = process.argv.slice(2);
const store = openKurrentDbEventStore({ connectionString, clock: () => "2024-03-01T08:00:00.000Z" });
await store.append("complaint-1", exampleEvents(500), "any");
await store.readAll()[Symbol.asyncIterator]().next();
const subscription = store.subscribe()[Symbol.asyncIterator]();
await subscription.next();
const waiting = store.subscribe();
const ended = Array.fromAsync(waiting);
await store.close();
await ended;
process.stdout.write("closed\n");
