import { Command } from "commander";
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
import { tellOfViewpoint } from "../command-line/viewpoint-remarks.ts";
import { wholeNumber } from "../command-line/whole-number.ts";
import { listJson, listText, type ComplaintList } from "../listing/list-text.ts";
import { withFilterOptions, type FilterOptions } from "../register/filter-options.ts";
import { matchingComplaints } from "../register/matching-complaints.ts";
import { timeTextIn } from "../text/local-time.ts";

interface ListOptions extends ReadingOptions, ViewpointOptions, FilterOptions {
  readonly limit?: number;
  readonly timeZone: string;
}

/** `list`: one line a complaint. */
export function listCommand(shell: Shell, done: Done): Command {
  const command = new Command("list")
    .summary("list complaints, one line each")
    .description("Lists complaints, one line each, the longest lodged first. Personal data is not in the list.");
  return withFilterOptions(withViewpointOptions(withReadingOptions(command)))
    .option("--limit <number>", "at most so many", wholeNumber)
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (options: ListOptions) => {
      await runList(options, shell);
      done(exitCode.ok);
    });
}

async function runList(options: ListOptions, shell: Shell): Promise<void> {
  const viewpoint = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  await using ledger = await openLedgerToRead(options, shell);
  const seen = { asOf: viewpoint.asOf ?? shell.clock(), knownAt: viewpoint.knownAt };
  const matching = await matchingComplaints(ledger, options, seen, shell);
  tellOfViewpoint(options, matching.ledger, shell);
  const list: ComplaintList = { ...matching, complaints: matching.complaints.slice(0, options.limit) };
  for (const text of options.json === true ? listJson(list) : listText(list, time)) await shell.print(text);
}
