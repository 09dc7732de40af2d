import { Command } from "commander";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import { ledgerMeaning, openToRead } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { compareLedgers, type Comparison } from "../comparing/compare-ledgers.ts";
import { printable } from "../text/printable.ts";

interface CompareOptions {
  readonly archived?: true;
  readonly json?: true;
}

/** `compare`: whether a ledger still holds what a copy of it holds that was kept. */
export function compareCommand(shell: Shell, done: Done): Command {
  return new Command("compare")
    .summary("compare a ledger with a copy of it that was kept")
    .description(
      "Compares two ledgers event by event, in order, to the letter; positions are each store's own. It opens both for\n" +
        "reading only. Whether <theirs> holds all that <kept> holds, and only goes on after it; else it tells where it differs\n" +
        "first, and ends with exit code 1.",
    )
    .argument("<kept>", `the copy that was kept, out of reach of those who write the other: ${ledgerMeaning}`)
    .argument("<theirs>", "the ledger to hold against it")
    .option("--archived", "<kept> lies on read-only media and nobody writes it any more")
    .option("--json", "print JSON, and nothing else on standard output")
    .action(async (kept: string, theirs: string, options: CompareOptions) =>
      done(await runCompare(kept, theirs, options, shell)),
    );
}

async function runCompare(kept: string, theirs: string, options: CompareOptions, shell: Shell): Promise<ExitCode> {
  const keptStore = await openToRead(kept, shell.clock, options.archived ?? false);
  try {
    const theirStore = await openToRead(theirs, shell.clock, false);
    try {
      const comparison = await compareLedgers(keptStore, theirStore, shell);
      const text = options.json === true ? JSON.stringify(comparison) : printable(comparisonText(comparison));
      await shell.print(`${text}\n`);
      return comparison.outcome === "differs" ? exitCode.findings : exitCode.ok;
    } finally {
      await theirStore.close();
    }
  } finally {
    await keptStore.close();
  }
}

function comparisonText(comparison: Comparison): string {
  const { events } = comparison;
  switch (comparison.outcome) {
    case "same":
      return `same: ${events} events`;
    case "goesOn":
      return `theirs goes on after ${events} events: ${comparison.after} came after`;
    case "differs": {
      const { at, theirs } = comparison;
      const instead = theirs === undefined ? "theirs ends" : `theirs has ${theirs.stream}@${theirs.revision}`;
      return `differs at ${at.stream}@${at.revision}: after ${events} events that are the same, ${instead} there`;
    }
  }
}
