import { appendBench } from "./append-bench.ts";
import type { Bench } from "./bench.ts";
import { describeEnvironment } from "./environment.ts";
import { growthBench } from "./growth/growth-bench.ts";
import { importBench } from "./import-bench.ts";
import { kurrentDbBench } from "./kurrentdb-bench.ts";
import { peersBench } from "./peers/peers-bench.ts";
import { readModelBench } from "./read-model-bench.ts";
import { workingTimeBench } from "./working-time-bench.ts";

const benches: Readonly<Record<string, Bench>> = {
  append: appendBench,
  kurrentdb: kurrentDbBench,
  import: importBench,
  "working-time": workingTimeBench,
  "read-model": readModelBench,
};

/** These take a quarter of an hour each and run only when asked for by name; `--write` publishes what they measure. */
const longBenches: Readonly<Record<string, Bench>> = {
  peers: peersBench,
  growth: growthBench,
};

const all = { ...benches, ...longBenches };
const asked = process.argv.slice(2).filter((argument) => argument !== "--write");
const write = process.argv.includes("--write");
const unknown = asked.filter((name) => all[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(", ")}. There are: ${Object.keys(all).join(", ")}.\n`);
  process.exit(2);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(describeEnvironment());
for (const [name, bench] of Object.entries(asked.length > 0 ? all : benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  print(`\n== ${name}`);
  await bench(print, { write });
}
