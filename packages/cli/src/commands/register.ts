import {
  registerBreakdowns,
  registerCounts,
  registerOrders,
  type RegisterBreakdown,
  type RegisterOrder,
} from "@complaint-ledger/register";
import { Command, Option } from "commander";
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
import type { ComplaintList } from "../listing/list-text.ts";
import { withFilterOptions, type FilterOptions } from "../register/filter-options.ts";
import { matchingComplaints } from "../register/matching-complaints.ts";
import { countsCsv, countsText, registerCsv, registerText } from "../register/register-text.ts";
import { inPieces } from "../text/in-pieces.ts";
import { jsonLines } from "../text/json-lines.ts";
import { timeTextIn } from "../text/local-time.ts";

interface RegisterOptions extends ReadingOptions, ViewpointOptions, FilterOptions {
  readonly by?: RegisterBreakdown;
  readonly order: RegisterOrder;
  readonly csv?: true;
  readonly timeZone: string;
}

/** `register`: the complaint register, whole or counted. */
export function registerCommand(shell: Shell, done: Done): Command {
  const command = new Command("register")
    .summary("the complaint register")
    .description("Prints the complaint register: all that its form asks of each complaint, and nothing personal.");
  return withFilterOptions(withViewpointOptions(withReadingOptions(command)))
    .addOption(new Option("--by <what>", "count complaints by what they have in common").choices(registerBreakdowns))
    .addOption(
      new Option("--order <column>", "in the order of this column").choices(registerOrders).default("lodgedAt"),
    )
    .addOption(
      new Option("--csv", "print the table as CSV and nothing else; what it rests on is in --json").conflicts("json"),
    )
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (options: RegisterOptions) => {
      await runRegister(options, shell);
      done(exitCode.ok);
    });
}

async function runRegister(options: RegisterOptions, shell: Shell): Promise<void> {
  const viewpoint = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  await using ledger = await openLedgerToRead(options, shell);
  const seen = { asOf: viewpoint.asOf ?? shell.clock(), knownAt: viewpoint.knownAt, order: options.order };
  const list = await matchingComplaints(ledger, options, seen, shell);
  tellOfViewpoint(options, list.ledger, shell);
  for (const text of textsOf(list, options, time)) await shell.print(text);
}

function textsOf(
  list: ComplaintList,
  { by, json, csv }: RegisterOptions,
  time: ReturnType<typeof timeTextIn>,
): Iterable<string> {
  const { complaints, ...head } = list;
  if (by === undefined) {
    if (json === true) return inPieces(jsonLines({ ...head, by: null }, "complaints", complaints));
    return csv === true ? registerCsv(list) : registerText(list, time);
  }
  const groups = registerCounts(complaints, by);
  if (json === true) return jsonLines({ ...head, by }, "groups", groups);
  return csv === true ? countsCsv({ ...list, by, groups }) : countsText({ ...list, by, groups }, time);
}
