import { runCommandLine } from "../command-line/run-command-line.ts";
import type { CommandRun } from "./run-command.ts";

/** Runs `complaint-ledger` in this process, which saves starting one. Help and version go past it. */
export async function runInProcess(...args: readonly string[]): Promise<CommandRun> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runCommandLine(args, {
    async print(text) {
      stdout += text;
    },
    tell(line) {
      stderr += `${line}\n`;
    },
    progress() {},
    clock: () => new Date().toISOString(),
    interruption: () => new AbortController().signal,
  });
  return { exitCode, signal: null, stdout, stderr };
}
