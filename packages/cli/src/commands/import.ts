import { existsSync } from "node:fs";
import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { findPolicy, type HandlingPolicy, type PolicyReference } from "@complaint-ledger/policy";
import { Command } from "commander";
import { openLedger, type Ledger } from "complaint-ledger";
import { commandError } from "../command-line/command-error.ts";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import { isServer, ledgerMeaning, ledgerOption, openToWrite } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { findingLine, importReportText } from "../importing/import-report-text.ts";
import { readableSize } from "../importing/file-bytes.ts";
import { importFile } from "../importing/import-file.ts";
import { importerOf, importers } from "../importing/importers.ts";
import { rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";

interface ImportOptions extends RulesOptions {
  readonly format: string;
  readonly ledger: string;
  readonly pin?: readonly string[];
  readonly skipInvalid?: true;
  readonly json?: true;
}

/** `import`: takes over the cases of another system. */
export function importCommand(shell: Shell, done: Done): Command {
  const formats = importers.map(({ format, description }) => `${format} (${description})`).join(", ");
  const command = new Command("import")
    .summary("take over the cases of another system from a file")
    .description(
      "Takes over the cases of another system from a file, through the same rules as any complaint.\n" +
        "If a case cannot be read or the rules refuse it, every such case is reported and nothing is recorded.\n" +
        "Importing a file again adds nothing; repeating an import that was cut short goes on with it.",
    )
    .argument("<file>", "the file to import")
    .requiredOption("--format <format>", `what the file is: ${formats}`)
    .requiredOption(ledgerOption, `the ledger to record in, begun if it does not exist: ${ledgerMeaning}`)
    .option("--pin <policy...>", "pin each complaint to these policies too, e.g. house@1, so that their clocks count")
    .option("--skip-invalid", "record what can be recorded, and report the rest")
    .option("--json", "print JSON, and nothing else on standard output");
  return withRulesOptions(command).action(async (file: string, options: ImportOptions) =>
    done(await runImport(file, options, shell)),
  );
}

async function runImport(file: string, options: ImportOptions, shell: Shell): Promise<ExitCode> {
  const { skipInvalid = false, json = false } = options;
  const importer = importerOf(options.format);
  const { policies, calendars } = await rulesAtHand(options);
  const rules = { policies, calendars };
  const pins = (options.pin ?? []).map((name) => pinned(name, policies));
  // First, so that no ledger is begun for a file that is not there.
  await readableSize(file);
  const { clock } = shell;
  const begins = !isServer(options.ledger) && !existsSync(options.ledger);
  await using opened = openedOnce(async () =>
    openLedger({ ...rules, store: await openToWrite(options.ledger, clock) }),
  );
  await using emptyLedger = openLedger({ ...rules, store: inMemoryEventStore({ clock }) });
  const report = await importFile(
    { file, importer, ledger: opened.ledger, begins, emptyLedger, pins, skipInvalid },
    shell,
  );
  if (json) {
    await shell.print(`${JSON.stringify(report)}\n`);
  } else {
    for (const finding of [...report.remarks, ...report.refused]) shell.tell(findingLine(file, finding));
    await shell.print(importReportText(report, skipInvalid));
  }
  return report.refused.length > 0 && !skipInvalid ? exitCode.findings : exitCode.ok;
}

/** A ledger that is opened when it is first asked for, and closed if it was. */
function openedOnce(open: () => Promise<Ledger>): AsyncDisposable & { readonly ledger: () => Promise<Ledger> } {
  let opening: Promise<Ledger> | undefined;
  return {
    ledger: () => (opening ??= open()),
    async [Symbol.asyncDispose]() {
      // Whoever asked for a ledger that does not open was told so.
      const ledger = await opening?.catch(() => undefined);
      await ledger?.[Symbol.asyncDispose]();
    },
  };
}

/** The policy version that `id@version` names. Throws `invalid-option`. */
function pinned(name: string, policies: readonly HandlingPolicy[]): PolicyReference {
  const [id = "", version] = name.split("@");
  const reference = { id, version: Number(version) };
  if (findPolicy(policies, reference) !== undefined) return reference;
  const known = policies.map((policy) => `${policy.id}@${policy.version}`).join(", ");
  throw commandError("invalid-option", "--pin", `no policy is called ${name}`, `Pass one of: ${known}.`);
}
