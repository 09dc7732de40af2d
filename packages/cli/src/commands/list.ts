import { Command, InvalidArgumentError, Option } from "commander";
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
import { listJson, listText, type ComplaintList } from "../listing/list-text.ts";
import { selectComplaints, type ComplaintFilter } from "../listing/select-complaints.ts";
import { timeTextIn } from "../text/local-time.ts";

interface ListOptions extends ReadingOptions, ViewpointOptions {
  readonly state?: "notLodged" | "open" | "closed";
  readonly unit?: string;
  readonly handler?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly limit?: number;
  readonly timeZone: string;
}

/** `list`: one line a complaint. */
export function listCommand(shell: Shell, done: Done): Command {
  const command = new Command("list")
    .summary("list complaints, one line each")
    .description("Lists complaints, one line each, the longest lodged first. Personal data is not in the list.");
  return withViewpointOptions(withReadingOptions(command))
    .addOption(new Option("--state <state>", "only those in this state").choices(["notLodged", "open", "closed"]))
    .option("--unit <unit>", "only those this unit handles")
    .option("--handler <handler>", "only those this person handles")
    .option("--channel <channel>", "only those that came through this channel")
    .option("--category <category>", "only those of this category")
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
  const rows = await ledger.projectRows(complaintSummaries, viewpoint);
  const matching = selectComplaints(rows, filterOf(options));
  const list: ComplaintList = {
    asOf: viewpoint.asOf ?? shell.clock(),
    ...(viewpoint.knownAt === undefined ? {} : { knownAt: viewpoint.knownAt }),
    count: matching.length,
    complaints: matching.slice(0, options.limit),
  };
  for (const text of options.json === true ? listJson(list) : listText(list, time)) await shell.print(text);
}

function filterOf({ state, unit, handler, channel, category }: ListOptions): ComplaintFilter {
  return {
    ...(state === undefined ? {} : { state }),
    ...(unit === undefined ? {} : { handlingUnit: unit }),
    ...(handler === undefined ? {} : { handler }),
    ...(channel === undefined ? {} : { channel }),
    ...(category === undefined ? {} : { category }),
  };
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is not a whole number.");
}
