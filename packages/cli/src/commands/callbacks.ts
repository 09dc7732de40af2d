import {
  auditSample,
  callbackBreakdowns,
  callbackFindings,
  type CallbackFindings,
  callbackReport,
  callbackTrail,
  maskedTrail,
  trailOf,
  type CallbackOptions,
  type CallbackRow,
} from "@complaint-ledger/callbacks";
import { complaintStream } from "@complaint-ledger/complaint";
import { callbackPurposes } from "@complaint-ledger/policy";
import { Command, Option } from "commander";
import { assertTogether, type CallbacksOptions } from "../callbacks/callbacks-options.ts";
import { callbackFindingsCsv, callbackFindingsText } from "../callbacks/findings-text.ts";
import { callbackReportCsv } from "../callbacks/report-csv.ts";
import { callbackReportText } from "../callbacks/report-text.ts";
import { sampleCsv, sampleText } from "../callbacks/sample-text.ts";
import { trailText } from "../callbacks/trail-text.ts";
import { commandError } from "../command-line/command-error.ts";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import type { Grounds } from "../command-line/grounds.ts";
import {
  openLedgerToRead,
  viewpointOf,
  withReadingOptions,
  withViewpointOptions,
} from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import { tellOfViewpoint } from "../command-line/viewpoint-remarks.ts";
import { wholeNumber } from "../command-line/whole-number.ts";
import { rulesAtHand, withRulesOptions } from "../sla/rules-at-hand.ts";
import { jsonLines } from "../text/json-lines.ts";
import { groundsText } from "../text/grounds-text.ts";
import { timeTextIn, type TimeText } from "../text/local-time.ts";

/** `callbacks`: how complainants were gone back to, and what they said. */
export function callbacksCommand(shell: Shell, done: Done): Command {
  const command = new Command("callbacks")
    .summary("how complainants were gone back to, and what they said")
    .description(
      "Reports callbacks, response and satisfaction; with --findings what an auditor would remark, with --sample callbacks to call again. Of one complaint: its callback trail.",
    )
    .argument("[complaintId]", "the complaint whose trail (or findings) to show");
  return withRulesOptions(withViewpointOptions(withReadingOptions(command)))
    .addOption(new Option("--by <what>", "break the figures down, or draw from each group").choices(callbackBreakdowns))
    .addOption(new Option("--findings", "what an auditor would remark").conflicts(["sample", "by"]))
    .addOption(new Option("--sample <number>", "draw so many completed callbacks to call again").argParser(wholeNumber))
    .option("--seed <text>", "of the sample: the same seed draws the same callbacks again")
    .addOption(new Option("--purpose <purpose>", "of the sample: draw from these only").choices(callbackPurposes))
    .addOption(
      new Option("--csv", "print the table as CSV and nothing else; what it rests on is in --json").conflicts("json"),
    )
    .option("--personal", "show personal text in a trail; without it, personal text is masked")
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (complaintId: string | undefined, options: CallbacksOptions) => {
      assertTogether(complaintId, options);
      done(await runCallbacks(complaintId, options, shell));
    });
}

async function runCallbacks(
  complaintId: string | undefined,
  options: CallbacksOptions,
  shell: Shell,
): Promise<ExitCode> {
  const viewpoint = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  const asked: CallbackOptions = {
    ...(await rulesAtHand(options)),
    asOf: viewpoint.asOf ?? shell.clock(),
    knownAt: viewpoint.knownAt,
  };
  await using ledger = await openLedgerToRead(options, shell);
  const rows = await ledger.projectRows(callbackTrail, viewpoint);
  const grounds = ledger.grounds();
  tellOfViewpoint(options, grounds, shell);
  const wanted = complaintId === undefined ? rows.values() : [rowIn(rows, complaintId)];
  if (options.findings === true) {
    const found = callbackFindings(wanted, asked);
    for (const text of findingsTexts(found, grounds, options, time)) await shell.print(text);
    if (options.json !== true && options.csv !== true) await shell.print(groundsText(grounds, time));
    return found.findings.length === 0 ? exitCode.ok : exitCode.findings;
  }
  for (const text of answer(complaintId, wanted, { ...asked, grounds }, options, time)) await shell.print(text);
  if (options.json !== true && options.csv !== true) await shell.print(groundsText(grounds, time));
  if (complaintId !== undefined && !options.personal && !options.json) {
    shell.tell("Personal text is masked; --personal shows it.");
  }
  return exitCode.ok;
}

function findingsTexts(
  found: CallbackFindings,
  ledger: Grounds,
  { json, csv }: CallbacksOptions,
  time: TimeText,
): Iterable<string> {
  const { findings, ...head } = found;
  if (json === true) return jsonLines({ ...head, ledger }, "findings", findings);
  return csv === true ? callbackFindingsCsv(found) : callbackFindingsText(found, time);
}

interface GroundedOptions extends CallbackOptions {
  readonly grounds: Grounds;
}

/** What was asked for, as text. */
function answer(
  complaintId: string | undefined,
  rows: Iterable<CallbackRow>,
  asked: GroundedOptions,
  options: CallbacksOptions,
  time: TimeText,
): Iterable<string> {
  const { grounds: ledger } = asked;
  const { by, purpose, sample: size, seed = "", json = false, csv = false } = options;
  if (complaintId !== undefined) return trailTexts(rows, asked, options, time);
  if (size !== undefined) {
    const sample = auditSample(rows, { ...asked, size, seed, purpose, by });
    if (json) return [`${JSON.stringify({ ...sample, ledger })}\n`];
    return csv ? sampleCsv(sample) : sampleText(sample, time);
  }
  const report = callbackReport(rows, { ...asked, by });
  if (json) return [`${JSON.stringify({ ...report, ledger })}\n`];
  return csv ? callbackReportCsv(report) : callbackReportText(report, time);
}

function* trailTexts(
  rows: Iterable<CallbackRow>,
  { asOf, knownAt, grounds: ledger }: GroundedOptions,
  { json, personal }: CallbacksOptions,
  time: TimeText,
): Generator<string> {
  for (const row of rows) {
    const whole = trailOf(row);
    const trail = personal === true ? whole : maskedTrail(whole);
    const seen = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    if (json === true) yield `${JSON.stringify({ ...seen, ...trail, ledger })}\n`;
    else yield* trailText(trail, seen, time);
  }
}

function rowIn(rows: ReadonlyMap<string, CallbackRow>, complaintId: string): CallbackRow {
  const row = rows.get(complaintStream(complaintId));
  if (row !== undefined) return row;
  throw commandError(
    "unknown-complaint",
    "complaintId",
    `nothing is recorded of complaint ${JSON.stringify(complaintId)} from this viewpoint`,
    "List the complaints with complaint-ledger list, or look from a later instant.",
  );
}
