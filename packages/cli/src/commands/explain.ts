import { Command } from "commander";
import { replay } from "@complaint-ledger/event-sourcing";
import { assessComplaint, slaCompliance } from "@complaint-ledger/sla";
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
import { tellOfViewpoint } from "../command-line/viewpoint-remarks.ts";
import { explanationText } from "../sla/explanation-text.ts";
import { rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";
import { groundsText } from "../text/grounds-text.ts";
import { timeTextIn } from "../text/local-time.ts";

interface ExplainOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly timeZone: string;
}

/** `explain`: why a complaint's clocks stand as they do. */
export function explainCommand(shell: Shell, done: Done): Command {
  const command = new Command("explain")
    .summary("why a complaint is in time, or late")
    .description(
      "Explains each clock of a complaint: when it started, is due and ended, and every stretch that counted.",
    )
    .argument("<complaintId>", "which complaint");
  return withRulesOptions(withViewpointOptions(withReadingOptions(command)))
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (complaintId: string, options: ExplainOptions) => {
      await runExplain(complaintId, options, shell);
      done(exitCode.ok);
    });
}

async function runExplain(complaintId: string, options: ExplainOptions, shell: Shell): Promise<void> {
  const { asOf = shell.clock(), knownAt } = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  const rules = await rulesAtHand(options);
  await using ledger = await openLedgerToRead(options, shell);
  const row = await replay(slaCompliance, ledger.history(complaintId));
  const assessment = assessComplaint(row, { ...rules, asOf, knownAt });
  if (assessment === undefined) {
    throw commandError(
      "unknown-complaint",
      "complaintId",
      `complaint ${JSON.stringify(complaintId)} was not lodged from this viewpoint`,
      "List the complaints with complaint-ledger list, or look from a later instant.",
    );
  }
  const grounds = ledger.grounds();
  tellOfViewpoint(options, grounds, shell);
  if (options.json === true) {
    const seen = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    await shell.print(`${JSON.stringify({ ...seen, ...assessment, ledger: grounds })}\n`);
    return;
  }
  for (const text of explanationText(assessment, rules.policies, time)) await shell.print(text);
  const known = knownAt === undefined ? "" : `, as known at ${time(knownAt)}`;
  await shell.print(`\nAs of ${time(asOf)}${known}\n${groundsText(grounds, time)}`);
}
