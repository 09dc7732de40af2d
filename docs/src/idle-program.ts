import { program } from "../../packages/cli/src/command-line/program.ts";
import type { Shell } from "../../packages/cli/src/command-line/shell.ts";

/** A command of the command line, as its parser has it. */
export type ParsedCommand = ReturnType<typeof program>;

const idle: Shell = {
  print: () => Promise.resolve(),
  tell: () => undefined,
  progress: () => undefined,
  clock: () => "1970-01-01T00:00:00.000Z",
  interruption: () => new AbortController().signal,
};

/** The whole command line, to be looked at: it is asked for help or for its options, and nothing is run. */
export function idleProgram(): ParsedCommand {
  return program(idle, () => undefined);
}
