import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Bench } from "../bench.ts";
import { measuredOn } from "../environment.ts";
import { count } from "../measure.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { deadlineRounds } from "./deadline-rounds.ts";
import { installPeers } from "./install-peers.ts";
import { peerVersions } from "./peer-module.ts";
import type { PeersResult } from "./peers-result.ts";
import { ratioTo, spread } from "./ratio.ts";
import { storeRounds } from "./store-rounds.ts";
import { storeTasks, type StoreTask } from "./store-tasks.ts";

const resultFile = join(import.meta.dirname, "../../results/peers.json");
const sizes = { complaints: 10_000, replayedEvents: 1_000_000 };

/** This project beside its peers, and beside the limits: the same events, the same machine, the same durability. */
export const peersBench: Bench = (print, { write }) =>
  inTemporaryFolder(async (folder) => {
    const progress = (line: string): void => void process.stderr.write(`${line}\n`);
    installPeers(progress);
    const [before = 0] = loadavg();
    const deadlines = await deadlineRounds(progress);
    const stores = await storeRounds({
      folder,
      ...sizes,
      rounds: 31,
      roundsOfHundred: 5,
      replays: 3,
      milliseconds: 60,
      progress,
    });
    const [after = 0] = loadavg();
    const environment = measuredOn([before, after]);
    const result: PeersResult = { environment, versions: peerVersions(), sizes, stores, deadlines };
    if (write) writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
    printResult(result, print);
  });

function printResult({ versions, stores, deadlines }: PeersResult, print: (line: string) => void): void {
  print(
    Object.entries(versions)
      .map((version) => version.join(" "))
      .join(", "),
  );
  for (const { name, keeping, durability } of stores)
    if (durability !== undefined) print(`${name}, ${keeping}: ${durability}`);
  for (const keeping of ["memory", "SQLite"] as const) {
    const [reference, ...others] = stores.filter((store) => store.keeping === keeping);
    if (reference === undefined) continue;
    // The keys of a record of tasks are tasks.
    for (const task of Object.keys(storeTasks) as StoreTask[]) {
      print(`\n${keeping}: ${storeTasks[task]}`);
      for (const store of [reference, ...others]) {
        print(line(store.name, store.tasks[task], reference.tasks[task]));
      }
    }
    print(`\n${keeping}: all events into a read model, events a second of processor time, and peak memory`);
    for (const store of [reference, ...others]) {
      if (store.replay.length === 0) print(`${store.name.padEnd(34)} cannot`);
      else
        print(`${line(store.name, store.replay, reference.replay)}  ${count(spread(store.replayPeakMiB).median)} MiB`);
    }
  }
  for (const [question, group] of Object.entries(Object.groupBy(deadlines, (figures) => figures.question))) {
    print(`\n${question}`);
    for (const { name, rates, agrees, asked } of group ?? []) {
      print(`${line(name, rates, group?.[0]?.rates ?? [])}  agrees in ${agrees} of ${asked}`);
    }
  }
}

function line(name: string, rates: readonly number[], reference: readonly number[]): string {
  const { median, low, high } = ratioTo(rates, reference);
  return `${name.padEnd(34)} ${count(spread(rates).median).padStart(12)}  ${median.toFixed(3)} × (${low.toFixed(3)}–${high.toFixed(3)})`;
}
