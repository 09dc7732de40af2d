import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { StreamingOperation } from "./growth-result.ts";
import type { StreamingArguments } from "./run-streaming.ts";

const command = join(import.meta.dirname, "../../../cli/src/main.ts");
/** Otherwise the engine lets garbage lie the longer the more there is, and the peak would tell of that. */
const smallNursery = "--max-semi-space-size=2";
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
      smallNursery,
      "--import",
      `data:text/javascript,${encodeURIComponent(peak)}`,
      ...run,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${operation} failed: ${stderr}`);
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}
