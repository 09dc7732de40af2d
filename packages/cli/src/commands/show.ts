import type { ComplaintEvent } from "@complaint-ledger/complaint";
import {
  dossierJson,
  dossierMarkdown,
  dossierOf,
  dossierText,
  languages,
  type Dossier,
  type Language,
} from "@complaint-ledger/dossier";
import { Command, Option } from "commander";
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
import { rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";
import { assertTimeZone } from "../text/local-time.ts";

const formats = ["text", "markdown", "json"] as const;
type Format = (typeof formats)[number];

interface ShowOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly format: Format;
  readonly language: Language;
  readonly timeZone: string;
  readonly personal?: true;
}

/** `show`: the dossier of one complaint. */
export function showCommand(shell: Shell, done: Done): Command {
  const command = new Command("show")
    .summary("show one complaint from beginning to end")
    .description(
      "Shows the dossier of one complaint: where it stands, what is still to be done, how its time limits were kept, who " +
        "was found responsible, its callbacks and evidence, and everything that happened, in order.",
    )
    .argument("<complaintId>", "which complaint");
  return withRulesOptions(withViewpointOptions(withReadingOptions(command)))
    .addOption(new Option("--format <format>", "how it is laid out").choices(formats).default("text"))
    .addOption(new Option("--language <language>", "in which language").choices(languages).default("en"))
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .option("--personal", "show personal data too; without it, personal data is masked")
    .action(async (complaintId: string, options: ShowOptions) => {
      await runShow(complaintId, options, shell);
      done(exitCode.ok);
    });
}

async function runShow(complaintId: string, options: ShowOptions, shell: Shell): Promise<void> {
  const { asOf = shell.clock(), knownAt } = viewpointOf(options);
  assertTimeZone(options.timeZone);
  const rules = await rulesAtHand(options);
  await using ledger = await openLedgerToRead(options, shell);
  const events: ComplaintEvent[] = [];
  for await (const event of ledger.history(complaintId)) events.push(event);
  tellOfViewpoint(options, ledger.grounds(), shell);
  const dossier = dossierOf(events, { ...rules, asOf, knownAt, personal: options.personal ?? false });
  if (dossier === undefined) {
    throw commandError(
      "unknown-complaint",
      "complaintId",
      `nothing is recorded of complaint ${JSON.stringify(complaintId)} from this viewpoint`,
      "List the complaints with complaint-ledger list, or look from a later instant.",
    );
  }
  const format = options.json === true ? "json" : options.format;
  await shell.print(laidOut(dossier, format, options));
  if (!dossier.personal && format !== "json") shell.tell("Personal data is masked; --personal shows it.");
}

function laidOut(dossier: Dossier, format: Format, { language, timeZone }: ShowOptions): string {
  switch (format) {
    case "json":
      return dossierJson(dossier);
    case "markdown":
      return dossierMarkdown(dossier, { language, timeZone });
    case "text":
      return dossierText(dossier, { language, timeZone });
  }
}
