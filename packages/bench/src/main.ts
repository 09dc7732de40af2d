import { appendBench } from "./append-bench.ts";
import type { Bench } from "./bench.ts";
import { describeEnvironment } from "./environment.ts";
import { importBench } from "./import-bench.ts";
import { readModelBench } from "./read-model-bench.ts";
import { workingTimeBench } from "./working-time-bench.ts";

const benches: Readonly<Record<string, Bench>> = {
  append: appendBench,
  import: importBench,
  "working-time": workingTimeBench,
  "read-model": readModelBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`);
  process.exit(2);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(describeEnvironment());
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  print(`\n== ${name}`);
  await bench(print);
}
