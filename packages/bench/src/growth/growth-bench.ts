import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Bench } from "../bench.ts";
import { measuredOn } from "../environment.ts";
import { count } from "../measure.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import {
  costs,
  streamingOperations,
  wholeOperations,
  type Cost,
  type GrowthResult,
  type LedgerFigures,
  type StreamingOperation,
  type WholeOperation,
} from "./growth-result.ts";
import { peakMemory } from "./peak-memory.ts";
import type { GrowthOrder, GrowthReport } from "./run-growth.ts";

const resultFile = join(import.meta.dirname, "../../results/growth.json");
const sizes = [1_000, 10_000, 100_000, 1_000_000];

/** What things cost in a ledger on SQLite that grows from a thousand complaints to a million. */
export const growthBench: Bench = (print, { write }) =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, "ledger.db");
    const [before = 0] = loadavg();
    const ledgers: LedgerFigures[] = [];
    let from = 0;
    for (const complaints of sizes) {
      const { whole, ...report } = await orderGrowth({ file, from, complaints });
      process.stderr.write(`${complaints}: memory\n`);
      const [open, events] = [peakMemory("open", file), peakMemory("events", file)];
      const started = performance.now();
      const peakMiB = { open, events, verify: peakMemory("verify", file) };
      const verify = (performance.now() - started) / 1_000;
      const ledger = { ...report, whole: { ...whole, verify }, peakMiB };
      ledgers.push(ledger);
      printLedger(ledger, print);
      from = complaints;
    }
    const [after = 0] = loadavg();
    const result: GrowthResult = { environment: measuredOn([before, after]), ledgers };
    if (write) writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  });

function orderGrowth(order: GrowthOrder): Promise<GrowthReport> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "run-growth.ts"), [JSON.stringify(order)], {
      execArgv: ["--disable-warning=ExperimentalWarning", "--max-old-space-size=12288"],
    });
    let report: GrowthReport | undefined;
    // Nothing else is sent.
    child.on("message", (message) => (report = message as GrowthReport));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0 && report !== undefined) resolve(report);
      else reject(new Error(`measuring ${order.complaints} complaints ended with exit code ${code}`));
    });
  });
}

function printLedger(ledger: LedgerFigures, print: (line: string) => void): void {
  const { complaints, events, fileMiB, whole, peakMiB } = ledger;
  print(`\n${count(complaints)} complaints, ${count(events)} events, ${count(fileMiB)} MiB`);
  // The keys of these records are costs and operations.
  for (const cost of Object.keys(costs) as Cost[]) {
    const { median, low, high } = ledger.costs[cost];
    print(`${costs[cost].padEnd(56)} ${median.toFixed(1)} µs (${low.toFixed(1)}–${high.toFixed(1)})`);
  }
  for (const operation of Object.keys(wholeOperations) as WholeOperation[]) {
    print(`${wholeOperations[operation].padEnd(56)} ${whole[operation].toFixed(2)} s`);
  }
  for (const operation of Object.keys(streamingOperations) as StreamingOperation[]) {
    print(`${`peak memory: ${streamingOperations[operation]}`.padEnd(56)} ${count(peakMiB[operation])} MiB`);
  }
}
