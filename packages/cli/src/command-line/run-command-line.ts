import { CommanderError } from "commander";
import { commandError, type CommandError } from "./command-error.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { program } from "./program.ts";
import { reportFailure } from "./report-failure.ts";
import type { Shell } from "./shell.ts";

/** Runs `complaint-ledger` with these arguments (without the program's own name) and gives its exit code. */
export async function runCommandLine(args: readonly string[], shell: Shell): Promise<ExitCode> {
  let ended: ExitCode = exitCode.ok;
  try {
    await program(shell, (code) => {
      ended = code;
    }).parseAsync(args, { from: "user" });
    return ended;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, shell, args.includes("--json"));
    // Asked for, help and version are on standard output already; otherwise help is on standard error.
    if (error.exitCode === 0) return exitCode.ok;
    if (error.code === "commander.help") return exitCode.usage;
    return reportFailure(usageError(error), shell, args.includes("--json"));
  }
}

function usageError({ message }: CommanderError): CommandError {
  return commandError(
    "usage",
    "arguments",
    message.replace(/^error: /, "").replace(/\.$/, ""),
    "Add --help to see what can be asked.",
  );
}
