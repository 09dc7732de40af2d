// Appends until there is no room, then, if it was given a file to delete, makes room and appends once more. Prints JSON.
import { rmSync } from "node:fs";
import { isTypedError } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "../src/index.ts";
import { collect, exampleEvent } from "./example-event.ts";

/** What this script prints. */
export interface FullDisk {
  readonly acknowledged: number;
  /** Of the error that ended appending. */
  readonly code: string;
  /** Outcome of the append after there was room again. */
  readonly resumed: string | undefined;
  readonly revisions: readonly number[];
  readonly problems: readonly string[];
}

const [file = "", ballast] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString() });
const append = () => store.append("complaint-1", [exampleEvent("x".repeat(10_000))], "any");

async function appendUntilRefused(): Promise<{ readonly acknowledged: number; readonly code: string }> {
  for (let acknowledged = 0; ; acknowledged++) {
    try {
      await append();
    } catch (error) {
      return { acknowledged, code: isTypedError(error) ? error.code : String(error) };
    }
  }
}

const refused = await appendUntilRefused();
if (ballast !== undefined) rmSync(ballast);
const resumed = ballast === undefined ? undefined : (await append()).outcome;
const report: FullDisk = {
  ...refused,
  resumed,
  revisions: (await collect(store.readAll())).map(({ revision }) => revision),
  problems: await store.integrityCheck(),
};
await store.close();
process.stdout.write(JSON.stringify(report));
