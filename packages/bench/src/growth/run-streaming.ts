import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { importedHistory } from "@complaint-ledger/regimes";
import { openLedger } from "complaint-ledger";

/** What this process is to do: the operation, and the ledger's file. */
export type StreamingArguments = readonly [operation: "open" | "events", file: string];

const [operation, file = ""] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, readOnly: true });
const ledger = openLedger({ store, policies: [importedHistory] });
let events = 0;
for await (const _ of operation === "events" ? ledger.events() : ledger.history("17")) events += 1;
if (events === 0) throw new Error("there was nothing to read");
await ledger.close();
