import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tell } from "./tell.ts";

const file = process.argv[2] ?? join(mkdtempSync(join(tmpdir(), "complaint-ledger-")), "complaints.db");
await tell(file, (line) => process.stdout.write(`${line}\n`));
