import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommandLine, type ExitCode } from "@complaint-ledger/cli";
import { lateComplaints } from "./late-complaints.ts";
import { AUDITED_AT } from "./make-ledger.ts";

/** Published before the sample is drawn, so that nobody can choose it by what it draws. */
const SEED = "parcels, first quarter of 2024";

/** Asks all that an auditor asks of a ledger, prints questions and answers, and leaves the exports in `folder`. */
export async function afternoon(ledger: string, folder: string, print: (text: string) => void): Promise<void> {
  const asOf = ["--ledger", ledger, "--as-of", AUDITED_AT];

  /** Gives a command as one would give it at a terminal. */
  async function ask(question: string, ...args: readonly string[]): Promise<ExitCode> {
    print(`\n# ${question}\n$ complaint-ledger ${args.map(shown).join(" ")}\n`);
    return run(args, print);
  }

  /** Gives a command and keeps what it prints. */
  async function keep(file: string, ...args: readonly string[]): Promise<void> {
    let text = "";
    await run(args, (more) => (text += more));
    await writeFile(join(folder, file), text);
    print(`${file}: ${text.split("\n").length - 1} lines\n`);
  }

  await ask("Can the ledger be relied on?", "verify", "--ledger", ledger);
  await ask("What is in it?", "register", ...asOf, "--by", "handlingUnit");
  await ask("Were the time limits kept?", "sla", ...asOf, "--by", "handlingUnit");
  for (const complaintId of (await lateComplaints(ledger, AUDITED_AT)).slice(0, 2)) {
    await ask(`Why is ${complaintId} late?`, "explain", complaintId, ...asOf, "--time-zone", "Asia/Shanghai");
  }
  await ask("Who was found liable, and is that sound?", "liability", ...asOf, "--audit");
  await ask(
    "Who is to be called again?",
    "callbacks",
    ...asOf,
    "--sample",
    "2",
    "--seed",
    SEED,
    "--by",
    "handlingUnit",
  );

  print("\n# What goes into the working papers\n");
  await keep("register.csv", "register", ...asOf, "--csv");
  await keep("liability.csv", "liability", ...asOf, "--audit", "--csv");
  await keep("sample.csv", "callbacks", ...asOf, "--sample", "2", "--seed", SEED, "--by", "handlingUnit", "--csv");
  await keep("2024-0007.md", "show", "2024-0007", ...asOf, "--format", "markdown");
}

function run(args: readonly string[], print: (text: string) => void): Promise<ExitCode> {
  return runCommandLine(args, {
    async print(text) {
      print(text);
    },
    tell: () => undefined,
    progress: () => undefined,
    clock: () => AUDITED_AT,
    interruption: () => new AbortController().signal,
  });
}

/** An argument as a shell wants it typed. */
function shown(argument: string): string {
  return /^[\w./:@-]+$/.test(argument) ? argument : `"${argument}"`;
}
