import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { StreamingOperation } from "./growth-result.ts";
import type { StreamingArguments } from "./run-streaming.ts";

const command = join(import.meta.dirname, "../../../cli/src/main.ts");
/**
 * MiB that a process may hold: its young objects, and its old ones. Left to itself the engine lets garbage lie the longer the more
 * there is, and the peak would tell of that; within these bounds a process that holds what it read would be out of memory.
 */
export const heapMiB = { young: 2, old: 64 };
const peak = "process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS));";

/** The peak memory, in MiB, of a process that does this and nothing else. */
export function peakMemory(operation: StreamingOperation, file: string): number {
  const run =
    operation === "verify"
      ? [command, "verify", "--ledger", file, "--json"]
      : [join(import.meta.dirname, "run-streaming.ts"), ...([operation, file] satisfies StreamingArguments)];
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      `--max-semi-space-size=${heapMiB.young}`,
      `--max-old-space-size=${heapMiB.old}`,
      "--import",
      `data:text/javascript,${encodeURIComponent(peak)}`,
      ...run,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${operation} failed: ${stderr}`);
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}
