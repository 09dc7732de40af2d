import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../src/index.ts";
import type { Acknowledged } from "./append-beside-others.ts";
import { collect } from "./example-event.ts";
import { outputOf, scriptCommand } from "./run-script.ts";
import { temporaryFile } from "./temporary-file.ts";

const PROCESSES = ["north", "east", "south", "west"];
const APPENDS = 60;

describe("four processes that begin one ledger together and append to it", () => {
  it("lose nothing, and number a shared stream and their own without gaps", async () => {
    const file = temporaryFile();

    const outputs = await Promise.all(
      PROCESSES.map((own) => outputOf(scriptCommand("append-beside-others.ts", file, own, String(APPENDS)))),
    );

    // What append-beside-others.ts prints.
    const acknowledged = (outputs as readonly (readonly Acknowledged[])[]).flat();
    const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString() });
    const events = await collect(store.readAll());
    expect(events).toHaveLength(2 * PROCESSES.length * APPENDS);
    expect(events.map(({ stream, id, revision }) => `${stream} ${revision} ${id}`).sort()).toEqual(
      acknowledged.map(({ stream, id, revision }) => `${stream} ${revision} ${id}`).sort(),
    );
    for (const stream of ["shared", ...PROCESSES]) {
      const revisions = events.filter((event) => event.stream === stream).map(({ revision }) => revision);
      expect(revisions).toEqual([...revisions.keys()]);
    }
    expect(await store.integrityCheck()).toEqual([]);
    await store.close();
    expect(readdirSync(dirname(file))).toHaveLength(1);
  });
});
