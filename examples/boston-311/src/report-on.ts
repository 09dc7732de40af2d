import { runCommandLine } from "@complaint-ledger/cli";
import { cityVerdicts } from "./city-verdicts.ts";

/** What to report on. */
export interface Published {
  /** Path of the CSV as the city publishes it. */
  readonly csv: string;
  /** Path of the ledger; an import that was interrupted is taken up where it stopped. */
  readonly ledger: string;
  /** As of when to report. UTC. */
  readonly asOf: string;
}

/** Imports the file, reports on it and compares. Gives the exit code: that of the first command that did not end well. */
export async function reportOn({ csv, ledger, asOf }: Published, print: (text: string) => void): Promise<number> {
  const reading = ["--ledger", ledger];
  const commands = [
    ["import", csv, "--format", "boston-311", ...reading, "--skip-invalid"],
    ["verify", ...reading],
    ["sla", ...reading, "--as-of", asOf, "--by", "handlingUnit", "--time-zone", "America/New_York"],
    ["register", ...reading, "--as-of", asOf, "--by", "category"],
  ];
  for (const args of commands) {
    print(`\n$ complaint-ledger ${args.join(" ")}\n`);
    const code = await runCommandLine(args, {
      async print(text) {
        print(text);
      },
      tell: (line) => print(`${line}\n`),
      progress: () => undefined,
      clock: () => new Date().toISOString(),
      interruption: () => new AbortController().signal,
    });
    if (code !== 0) return code;
  }
  const { compared, different } = await cityVerdicts(ledger, asOf);
  const verdict = different.length === 0 ? "agrees on all" : `differs on ${different.join(", ")}`;
  print(`\nOf ${compared} cases on which the city gives a verdict, the ledger ${verdict}.\n`);
  return 0;
}
