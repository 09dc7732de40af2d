import type { Instant } from "@complaint-ledger/event-sourcing";
import { Command } from "commander";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import { isServer, ledgerMeaning, ledgerName, openToRead, openToWrite } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { copyLedger, type CopyReport } from "../copying/copy-ledger.ts";

interface CopyOptions {
  readonly archived?: true;
  readonly raiseTimes?: true;
  readonly json?: true;
}

/** `copy`: moves a ledger from one store to another. */
export function copyCommand(shell: Shell, done: Done): Command {
  return new Command("copy")
    .summary("copy a ledger from a file to a server, back, or to another file")
    .description(
      "Copies every event in order: ids, content, actors and both times stay as they are; only the positions are the\n" +
        "target's own. A copy that was broken off goes on when it is run again. At the end the whole target is compared\n" +
        "with the source. A target that holds anything else is left as it is.",
    )
    .argument("<from>", `the ledger to copy: ${ledgerMeaning}`)
    .argument("<to>", "the ledger to copy it to, which is begun if it does not exist")
    .option("--archived", "<from> lies on read-only media and nobody writes it any more")
    .option("--raise-times", "into a file: where a recording time falls from one event to the next, take the last one")
    .option("--json", "print JSON, and nothing else on standard output")
    .action(async (from: string, to: string, options: CopyOptions) => done(await runCopy(from, to, options, shell)));
}

async function runCopy(from: string, to: string, options: CopyOptions, shell: Shell): Promise<ExitCode> {
  let recordedAt: Instant | undefined;
  const source = await openToRead(from, shell.clock, options.archived ?? false);
  try {
    const target = await openToWrite(to, () => recordedAt ?? shell.clock());
    const setTime = (instant: Instant): void => {
      recordedAt = instant;
    };
    const fallingTimes = isServer(to) ? "kept" : options.raiseTimes === true ? "raised" : "refused";
    try {
      const report = await copyLedger({ source, target, setTime, fallingTimes }, shell);
      const text = options.json === true ? JSON.stringify(report) : reportText(report, to);
      await shell.print(`${text}\n`);
      return exitCode.ok;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function reportText({ events, streams, copied, raised }: CopyReport, to: string): string {
  const times = raised === 0 ? "" : `; ${raised} with a recording time raised to that of the event before`;
  return `${ledgerName(to)}: ${events} events in ${streams} streams, ${copied} of them copied now, each the same as in the source${times}`;
}
