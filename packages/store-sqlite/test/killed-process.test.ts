import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../src/index.ts";
import { collect } from "./example-event.ts";
import { exitOf, scriptCommand, start } from "./run-script.ts";
import { temporaryFile } from "./temporary-file.ts";

const ROUNDS = 100;
const LANES = 4;
/** Starting a hundred processes takes long on a busy machine; milliseconds. */
const PATIENCE = 180_000;

/** Lets a process append until it is killed at a random moment, sometimes while it still opens; returns what it acknowledged. */
async function killedRound(file: string): Promise<readonly string[]> {
  const script = start(scriptCommand("append-until-killed.ts", file));
  const output = text(script.stdout);
  const exit = exitOf(script);
  const firstOutput = new Promise((resolve) => script.stdout.once("data", resolve));
  if (Math.random() < 0.7) await Promise.race([firstOutput, exit]);
  await sleep(Math.random() * 40);
  script.kill("SIGKILL");
  expect(await exit).toBe("SIGKILL");
  return (await output).split("\n").filter((id) => id !== "");
}

async function idsIn(file: string): Promise<readonly string[]> {
  const store = await openSqliteEventStore({ file, clock: () => new Date().toISOString() });
  const events = await collect(store.readStream("complaint-1"));
  expect(events.map(({ revision }) => revision)).toEqual([...events.keys()]);
  expect(await store.integrityCheck()).toEqual([]);
  await store.close();
  return events.map(({ id }) => id);
}

describe("a process killed while it appends", () => {
  it(
    `leaves every acknowledged event and at most one more, ${ROUNDS} times over`,
    async () => {
      let acknowledgedInAll = 0;
      const lane = async (): Promise<void> => {
        const file = temporaryFile();
        let before: readonly string[] = [];
        for (let round = 0; round < ROUNDS / LANES; round++) {
          const acknowledged = await killedRound(file);
          const after = await idsIn(file);
          expect(after.slice(0, before.length + acknowledged.length)).toEqual([...before, ...acknowledged]);
          expect(after.length - before.length - acknowledged.length).toBeLessThanOrEqual(1);
          before = after;
          acknowledgedInAll += acknowledged.length;
        }
      };

      await Promise.all(Array.from({ length: LANES }, lane));

      expect(acknowledgedInAll).toBeGreaterThan(ROUNDS / 2);
    },
    PATIENCE,
  );
});
