import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afternoon } from "./afternoon.ts";
import { makeLedger } from "./make-ledger.ts";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "audit-"));
const ledger = join(folder, "complaints.db");
await makeLedger(ledger);
await afternoon(ledger, folder, (text) => process.stdout.write(text));
process.stdout.write(`\nAll of it is in ${folder}\n`);
