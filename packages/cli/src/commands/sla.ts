import { Command, Option } from "commander";
import { findPolicy, type HandlingPolicy, type RulesAtHand } from "@complaint-ledger/policy";
import { breakdowns, compareUnder, slaCompliance, slaReport, type Breakdown, type SlaRow } from "@complaint-ledger/sla";
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
import { comparisonText } from "../sla/comparison-text.ts";
import { reportCsv } from "../sla/report-csv.ts";
import { reportText } from "../sla/report-text.ts";
import { policyIn, rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";
import { groundsText } from "../text/grounds-text.ts";
import { timeTextIn } from "../text/local-time.ts";

interface SlaOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly by?: Breakdown;
  readonly policy?: string;
  readonly csv?: true;
  readonly timeZone: string;
}

/** `sla`: how well time limits are kept. */
export function slaCommand(shell: Shell, done: Done): Command {
  const command = new Command("sla")
    .summary("how well time limits are kept")
    .description("Reports how complaints stand with their time limits at an instant, each counted by its worst clock.");
  return withRulesOptions(withViewpointOptions(withReadingOptions(command)))
    .addOption(new Option("--by <what>", "break the figures down").choices(breakdowns))
    .option("--policy <file|id>", "beside what is: what would be under another version of a policy, e.g. house@2")
    .addOption(
      new Option("--csv", "print the table as CSV and nothing else; what it rests on is in --json").conflicts([
        "json",
        "policy",
      ]),
    )
    .option("--time-zone <zone>", "write times as told by the clocks of this IANA zone", "UTC")
    .action(async (options: SlaOptions) => {
      await runSla(options, shell);
      done(exitCode.ok);
    });
}

async function runSla(options: SlaOptions, shell: Shell): Promise<void> {
  const { asOf = shell.clock(), knownAt } = viewpointOf(options);
  const time = timeTextIn(options.timeZone);
  const rules = await rulesAtHand(options);
  await using ledger = await openLedgerToRead(options, shell);
  const rows = [...(await ledger.projectRows(slaCompliance)).values()];
  const supposed = options.policy === undefined ? undefined : await policyNamed(options.policy, rules);

  const viewpoint = { ...rules, policies: withPolicy(rules.policies, supposed), asOf, knownAt };
  const report = slaReport(rows, { ...viewpoint, by: options.by });
  const comparison = supposed && comparisonWith(rows, supposed, viewpoint);
  const grounds = ledger.grounds();
  tellOfViewpoint(options, grounds, shell);
  if (options.json === true) {
    const supposing = comparison === undefined ? {} : { supposed: comparison };
    await shell.print(`${JSON.stringify({ ...report, ...supposing, ledger: grounds })}\n`);
    return;
  }
  const texts = options.csv === true ? reportCsv(report) : reportText(report, time);
  for (const text of texts) await shell.print(text);
  if (comparison !== undefined) {
    for (const text of comparisonText(comparison)) await shell.print(text);
  }
  if (options.csv !== true) await shell.print(groundsText(grounds, time));
}

function comparisonWith(
  rows: readonly SlaRow[],
  policy: HandlingPolicy,
  options: RulesAtHand & { readonly asOf: string; readonly knownAt: string | undefined },
): ReturnType<typeof compareUnder> & { readonly policy: { readonly id: string; readonly version: number } } {
  const { id, version } = policy;
  return { policy: { id, version }, ...compareUnder(rows, { ...options, to: { id, version } }) };
}

function withPolicy(
  policies: readonly HandlingPolicy[],
  policy: HandlingPolicy | undefined,
): readonly HandlingPolicy[] {
  return policy === undefined || findPolicy(policies, policy) !== undefined ? policies : [...policies, policy];
}

/** A shipped policy by id (its newest version) or id@version, else one in a file. */
async function policyNamed(name: string, { policies }: RulesAtHand): Promise<HandlingPolicy> {
  const [id, version] = name.split("@");
  const versions = policies.filter((policy) => policy.id === id).sort((a, b) => b.version - a.version);
  const [newest] = versions;
  if (newest === undefined && /[./\\]/.test(name)) return policyIn(name);
  if (newest === undefined) {
    const known = [...new Set(policies.map((policy) => policy.id))].join(", ");
    throw commandError("invalid-option", "--policy", `no policy is called ${id}`, `Pass a file, or one of: ${known}.`);
  }
  const named = version === undefined ? newest : versions.find((policy) => String(policy.version) === version);
  if (named !== undefined) return named;
  throw commandError(
    "invalid-option",
    "--policy",
    `policy ${id} has no version ${version}`,
    `Pass one of: ${versions.map((policy) => `${id}@${policy.version}`).join(", ")}, or a file.`,
  );
}
