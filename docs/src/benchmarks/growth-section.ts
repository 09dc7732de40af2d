import {
  costs,
  streamingOperations,
  wholeOperations,
  type Cost,
  type GrowthResult,
  type LedgerFigures,
  type Microseconds,
  type StreamingOperation,
  type WholeOperation,
} from "../../../packages/bench/src/growth/growth-result.ts";
import { heapMiB } from "../../../packages/bench/src/growth/peak-memory.ts";
import { count } from "../../../packages/bench/src/measure.ts";
import { markdownTable } from "../markdown-table.ts";

/** What things cost as a ledger grows. */
export function growthSection({ ledgers }: GrowthResult): readonly string[] {
  const headings = ledgers.map(({ complaints }) => count(complaints));
  // The keys of these records are costs and operations.
  const [costNames, operations, wholes] = [
    Object.keys(costs) as Cost[],
    Object.keys(streamingOperations) as StreamingOperation[],
    Object.keys(wholeOperations) as WholeOperation[],
  ];
  return [
    "## Growth",
    "",
    "One ledger on SQLite, from a thousand complaints of four events each to a million. Medians, with a tenth and nine tenths of",
    "the times; the last column is what a thousandfold ledger costs.",
    "",
    "![Time of each operation by number of complaints](growth.svg)",
    "",
    ...markdownTable(["Complaints", ...headings, "growth"], ...costNames.map((cost) => costRow(ledgers, cost))),
    "",
    "What reads the whole ledger takes time in proportion to it, and memory that does not follow it. Measured in a process each,",
    `whose heap may hold ${heapMiB.young} MiB of young objects and ${heapMiB.old} MiB of old ones: left to itself the engine lets more garbage lie the`,
    "more there is, and a process that kept what it read would be out of memory within these bounds.",
    "",
    ...markdownTable(
      ["Peak memory, MiB", ...headings, "growth"],
      ...operations.map((operation) =>
        memoryRow(
          streamingOperations[operation],
          ledgers.map(({ peakMiB }) => peakMiB[operation]),
        ),
      ),
      memoryRow(
        "size of the file",
        ledgers.map(({ fileMiB }) => fileMiB),
      ),
    ),
    "",
    "What is in proportion to the ledger because it is the whole of it, in seconds:",
    "",
    ...markdownTable(["Complaints", ...headings], ...wholes.map((operation) => wholeRow(ledgers, operation))),
    "",
  ];
}

function costRow(ledgers: readonly LedgerFigures[], cost: Cost): readonly string[] {
  const times = ledgers.map((ledger) => ledger.costs[cost]);
  return [costs[cost], ...times.map(timeText), growthText(times.map(({ median }) => median))];
}

function wholeRow(ledgers: readonly LedgerFigures[], operation: WholeOperation): readonly string[] {
  const seconds = ledgers.map(({ whole }) => whole[operation].toFixed(2));
  return [wholeOperations[operation], ...seconds];
}

function memoryRow(heading: string, sizes: readonly number[]): readonly string[] {
  return [heading, ...sizes.map(count), growthText(sizes)];
}

/** How many times the smallest ledger's figure the largest one's is. */
function growthText(figures: readonly number[]): string {
  return `${((figures.at(-1) ?? Number.NaN) / (figures[0] ?? Number.NaN)).toFixed(1)} ×`;
}

function timeText({ median, low, high }: Microseconds): string {
  const [unit, per] = median >= 1_000 ? ["ms", 1_000] : ["µs", 1];
  return `${(median / per).toFixed(1)} ${unit} (${(low / per).toFixed(1)}–${(high / per).toFixed(1)})`;
}
