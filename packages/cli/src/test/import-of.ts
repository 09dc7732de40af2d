import { writeFileSync } from "node:fs";
import type { CommandRun } from "./run-command.ts";
import { runInProcess } from "./run-in-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A file to import, and the ledger to import it into. */
export interface Files {
  readonly csv: string;
  readonly ledger: string;
}

/** Writes a file to import, for the time of a test. */
export function filesWith(text: string): Files {
  const path = temporaryFolder();
  writeFileSync(path("cases.csv"), text);
  return { csv: path("cases.csv"), ledger: path("ledger.db") };
}

/** Imports a file of the City of Boston's, or of another format. */
export function importOf({ csv, ledger }: Files, ...options: readonly string[]): Promise<CommandRun> {
  const format = options.includes("--format") ? [] : ["--format", "boston-311"];
  return runInProcess("import", csv, ...format, "--ledger", ledger, ...options);
}
