export { exitCode, exitCodeMeanings, type ExitCode } from "./command-line/exit-code.ts";
export { runCommandLine } from "./command-line/run-command-line.ts";
export type { Shell } from "./command-line/shell.ts";
