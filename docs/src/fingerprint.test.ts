import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks, root } from "./code-blocks.ts";
import { makeRunFolder, removeRunFolder } from "./run-folder.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const title = "the program in Python that works out a fingerprint";

describe.skipIf(!hasPython)(hasPython ? title : `${title} (skipped: there is no python3)`, () => {
  const folder = makeRunFolder();
  const program = join(folder, "fingerprint.py");
  afterAll(() => removeRunFolder(folder));

  /** What the program and the command say of a ledger of so many events, with everything in them that JSON can hold. */
  async function bothSay(events: number): Promise<readonly string[]> {
    const file = join(folder, `${events}.db`);
    const store = await openSqliteEventStore({ file, clock: () => "2024-03-04T09:00:00.000Z" });
    for (let i = 0; i < events; i++) {
      const id = crypto.randomUUID();
      const data = {
        unit: `delivery-${i}`,
        "\u{1F600}": [0.1, 1e21, 1e-7, 2 ** 53, -5, true, null],
        "\uFB33": '\u0001\u007F\u2028"\\\n投诉',
      };
      const times = { schemaVersion: 1, occurredAt: "2024-03-01T08:00:00.000Z" };
      const ids = { id, correlationId: id, causationId: id, commandId: id };
      const actor = { role: "clerk", id: "clerk-1", ...(i % 2 === 0 ? {} : { onBehalfOf: "clerk-2" }) };
      const event = { ...ids, ...times, type: "HandlingUnitAssigned", actor, data, metadata: { b: "1", a: "2" } };
      await store.append(`complaint-${i % 3}`, [event], "any");
    }
    await store.close();
    const python = execFileSync("python3", [program, file], { encoding: "utf8" }).trim();
    const main = join(root, "packages/cli/src/main.ts");
    const { stdout } = spawnSync(process.execPath, [main, "verify", "--ledger", file, "--json"], { encoding: "utf8" });
    return [python, JSON.parse(stdout).fingerprint.text];
  }

  it.each([0, 1, 2, 7])("agrees with verify on a ledger of %i events", async (events) => {
    const block = codeBlocks().find(
      ({ language, text }) => language === "python" && text.startsWith("# fingerprint.py"),
    );
    writeFileSync(program, block?.text ?? "");
    const [python, command] = await bothSay(events);
    expect(python).toBe(command);
    expect(python).toMatch(new RegExp(`^${events}:sha256:`));
  });
});
