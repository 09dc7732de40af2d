import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { replay } from "@complaint-ledger/event-sourcing";
import { Command } from "commander";
import { commandError } from "../command-line/command-error.ts";
import type { Done } from "../command-line/done.ts";
import { exitCode } from "../command-line/exit-code.ts";
import {
  openLedgerToRead,
  viewpointOf,
  withReadingOptions,
  withViewpointOptions,
  type ReadingOptions,
  type ViewpointOptions,
} from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import { complaintSummaries } from "../listing/complaint-summary.ts";
import { dossierJson, dossierText, type Dossier } from "../showing/dossier.ts";
import { masked } from "../showing/masked.ts";
import { timeTextIn } from "../text/local-time.ts";

interface ShowOptions extends ReadingOptions, ViewpointOptions {
  readonly timeZone: string;
  readonly personal?: true;
}

/** `show`: the dossier of one complaint. */
export function showCommand(shell: Shell, done: Done): Command {
  const command = new Command("show")
    .summary("show one complaint from beginning to end")
    .description("Shows the dossier of one complaint: everything that is recorded of it, in order.")
    .argument("<complaintId>", "which complaint");
  return withViewpointOptions(withReadingOptions(command))
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .option("--personal", "show personal data too; without it, personal data is masked")
    .action(async (complaintId: string, options: ShowOptions) => {
      await runShow(complaintId, options, shell);
      done(exitCode.ok);
    });
}

async function runShow(complaintId: string, options: ShowOptions, shell: Shell): Promise<void> {
  const viewpoint = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  await using ledger = await openLedgerToRead(options, shell);
  const events: ComplaintEvent[] = [];
  for await (const event of ledger.history(complaintId, viewpoint)) {
    events.push(options.personal === true ? event : masked(event));
  }
  if (events.length === 0) {
    throw commandError(
      "unknown-complaint",
      "complaintId",
      `nothing is recorded of complaint ${JSON.stringify(complaintId)} from this viewpoint`,
      "List the complaints with complaint-ledger list, or look from a later instant.",
    );
  }
  const dossier: Dossier = { complaintId, ...viewpoint, ...replay(complaintSummaries, events), events };
  await shell.print(options.json === true ? dossierJson(dossier) : dossierText(dossier, time));
  if (options.personal !== true && options.json !== true) shell.tell("Personal data is masked; --personal shows it.");
}
