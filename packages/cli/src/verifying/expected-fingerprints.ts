import { readFile } from "node:fs/promises";
import { parseFingerprint, type Fingerprint } from "@complaint-ledger/merkle-log";
import type { Command } from "commander";
import { commandError } from "../command-line/command-error.ts";

/** Options that name fingerprints kept from earlier. */
export interface ExpectOptions {
  readonly expect?: readonly string[];
  readonly expectFile?: readonly string[];
}

/** Adds {@link ExpectOptions} to a command. */
export function withExpectOptions(command: Command): Command {
  return command
    .option("--expect <fingerprint...>", "that the ledger begins with the events of a fingerprint kept from earlier")
    .option("--expect-file <file...>", "the same for the fingerprints in a file, one at the beginning of each line");
}

/** The fingerprints that the options name. Rejects with `invalid-option` or `unreadable-file`. */
export async function expectedFingerprints({
  expect = [],
  expectFile = [],
}: ExpectOptions): Promise<readonly Fingerprint[]> {
  const inFiles = await Promise.all(expectFile.map(fingerprintsIn));
  return [...expect.map(fingerprintOption), ...inFiles.flat()];
}

function fingerprintOption(text: string): Fingerprint {
  const fingerprint = parseFingerprint(text);
  if (fingerprint !== undefined) return fingerprint;
  const remedy = "Pass one as verify prints it: how many events, :sha256: and 64 hexadecimal digits.";
  throw commandError("invalid-option", "--expect", `${JSON.stringify(text)} is no fingerprint`, remedy);
}

/** Lines as `verify` prints them are taken as well; empty ones and those behind `#` say nothing. */
async function fingerprintsIn(file: string): Promise<readonly Fingerprint[]> {
  const lines = (await textIn(file)).split("\n").map((line) => line.trim().replace(/^fingerprint\s+/, ""));
  const fingerprints = lines.flatMap((line, i) => {
    if (line === "" || line.startsWith("#")) return [];
    const fingerprint = parseFingerprint(line.split(/[\s,]/, 1)[0] ?? "");
    if (fingerprint === undefined) throw notAFileOfFingerprints(file, `line ${i + 1} begins with no fingerprint`);
    return [fingerprint];
  });
  // Else nothing would be compared, and nothing found.
  if (fingerprints.length === 0) throw notAFileOfFingerprints(file, "holds no fingerprint");
  return fingerprints;
}

async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw notAFileOfFingerprints(file, error instanceof Error ? error.message : String(error), error);
  }
}

function notAFileOfFingerprints(file: string, problem: string, cause?: unknown): Error {
  const remedy = "Pass the path of a file with fingerprints as verify prints them, one a line.";
  return commandError("unreadable-file", file, problem, remedy, cause);
}
