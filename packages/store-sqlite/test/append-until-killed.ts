// Appends to one stream until it is killed, and prints the id of each event once it is acknowledged.
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { openSqliteEventStore } from "../src/index.ts";
import { exampleEvent } from "./example-event.ts";

const file = String(process.argv[2]);
const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString() });
// Node would write it when the process ends, which here it never does by itself.
flushCompileCache();
for (;;) {
  const event = exampleEvent();
  await store.append("complaint-1", [event], "any");
  // Synchronous, so that nothing acknowledged goes unprinted when the process dies.
  writeSync(1, `${event.id}\n`);
}
