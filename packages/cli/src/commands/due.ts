import { Command } from "commander";
import { slaCompliance, slaIndex, type DueClock } from "@complaint-ledger/sla";
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
import { durationOption } from "../sla/duration-option.ts";
import { notReckonableText } from "../sla/not-reckonable-text.ts";
import { rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";
import { groundsText } from "../text/grounds-text.ts";
import { timeTextIn } from "../text/local-time.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines } from "../text/table.ts";

interface DueOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly within: string;
  readonly timeZone: string;
}

/** `due`: the worklist of clocks that fall due soon, after those that are overdue already. */
export function dueCommand(shell: Shell, done: Done): Command {
  const command = new Command("due")
    .summary("what is overdue, and what falls due soon")
    .description("Lists clocks that are overdue and still run, then those that fall due within a duration, in order.")
    .requiredOption("--within <duration>", "how far ahead to look: 90m, 48h, 3d, 2w");
  return withRulesOptions(withViewpointOptions(withReadingOptions(command)))
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (options: DueOptions) => {
      await runDue(options, shell);
      done(exitCode.ok);
    });
}

async function runDue(options: DueOptions, shell: Shell): Promise<void> {
  const viewpoint = viewpointOf(options);
  const asOf = viewpoint.asOf ?? shell.clock();
  const until = new Date(Date.parse(asOf) + durationOption("--within", options.within)).toISOString();
  const time = timeTextIn(options.timeZone);
  const rules = await rulesAtHand(options);
  await using ledger = await openLedgerToRead(options, shell);
  // The index knows all it is given, so it is given what had happened, and was known, by then.
  const index = slaIndex(rules, await ledger.projectRows(slaCompliance, viewpoint));
  const breached = [...index.breachedAt(asOf)];
  const due = [...index.dueWithin(asOf, until)];
  const notReckonable = [...index.notReckonable()];
  const grounds = ledger.grounds();
  const { knownAt } = viewpoint;
  tellOfViewpoint(options, grounds, shell);
  if (options.json === true) {
    const seen = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    await shell.print(`${JSON.stringify({ ...seen, until, breached, due, notReckonable, ledger: grounds })}\n`);
    return;
  }
  const rows = [
    ...breached.map((clock) => ({ ...clock, state: "overdue" })),
    ...due.map((clock) => ({ ...clock, state: "due" })),
  ];
  const columns = [
    { title: "", value: ({ state }: { readonly state: string }) => state },
    { title: "due at", value: ({ dueAt }: DueClock) => time(dueAt) },
    { title: "complaint", value: ({ complaintId }: DueClock) => complaintId },
    { title: "clock", value: ({ policy, clock }: DueClock) => `${policy ?? "promised"} ${clock}` },
  ];
  for (const line of tableLines<DueClock & { readonly state: string }>(columns, rows)) await shell.print(`${line}\n`);
  for (const text of notReckonableText(notReckonable)) await shell.print(text);
  await shell.print(
    `${breached.length} overdue, ${due.length} due by ${time(until)}, ${seenText({ asOf, knownAt }, time)}\n`,
  );
  await shell.print(groundsText(grounds, time));
}
