import { parseArgs } from "node:util";
import { hunt, type HuntReport } from "./hunt.ts";

const { values } = parseArgs({ options: { histories: { type: "string" }, seed: { type: "string" } } });
const histories = Number(values.histories ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

console.log(`Looking through ${histories} random histories from seed ${seed}.`);
const began = performance.now();
const report = hunt({ histories, seed, onProgress: showProgress });
console.log(
  `\n${report.histories} histories, ${report.events} events, ${report.refused} commands refused, ${seconds()} s.`,
);
for (const [state, reached] of Object.entries(report.reached)) console.log(`${String(reached).padStart(7)}  ${state}`);
console.log(report.found ?? "No invariant is violated.");
process.exitCode = report.found === undefined ? 0 : 1;

function showProgress({ histories: done }: HuntReport): void {
  if (done % 10_000 === 0) console.log(`${done} histories, ${seconds()} s`);
}

function seconds(): number {
  return Math.round((performance.now() - began) / 1_000);
}
