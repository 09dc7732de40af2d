import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { importedHistory, procedures } from "@complaint-ledger/regimes";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { Command } from "commander";
import { openLedger } from "complaint-ledger";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import type { Shell } from "../command-line/shell.ts";
import { findingLine, importReportText } from "../importing/import-report-text.ts";
import { readableSize } from "../importing/file-bytes.ts";
import { importFile } from "../importing/import-file.ts";
import { importerOf, importers } from "../importing/importers.ts";

interface ImportOptions {
  readonly format: string;
  readonly ledger: string;
  readonly skipInvalid?: true;
  readonly json?: true;
}

/** `import`: takes over the cases of another system. */
export function importCommand(shell: Shell, done: Done): Command {
  const formats = importers.map(({ format, description }) => `${format} (${description})`).join(", ");
  return new Command("import")
    .summary("take over the cases of another system from a file")
    .description(
      "Takes over the cases of another system from a file, through the same rules as any complaint.\n" +
        "If a case cannot be read or the rules refuse it, every such case is reported and nothing is recorded.\n" +
        "Importing a file again adds nothing; repeating an import that was cut short goes on with it.",
    )
    .argument("<file>", "the file to import")
    .requiredOption("--format <format>", `what the file is: ${formats}`)
    .requiredOption("--ledger <file>", "the ledger to record in; it is begun if it does not exist")
    .option("--skip-invalid", "record what can be recorded, and report the rest")
    .option("--json", "print JSON, and nothing else on standard output")
    .action(async (file: string, options: ImportOptions) => done(await runImport(file, options, shell)));
}

async function runImport(file: string, options: ImportOptions, shell: Shell): Promise<ExitCode> {
  const { skipInvalid = false, json = false } = options;
  const importer = importerOf(options.format);
  // First, so that no ledger is begun for a file that is not there.
  await readableSize(file);
  const store = await openSqliteEventStore({ file: options.ledger, clock: shell.clock });
  const { clock } = shell;
  const policies = [importedHistory, ...procedures];
  await using ledger = openLedger({ store, policies, clock });
  await using emptyLedger = openLedger({ store: inMemoryEventStore({ clock }), policies, clock });
  const report = await importFile({ file, importer, ledger, emptyLedger, skipInvalid }, shell);
  if (json) {
    await shell.print(`${JSON.stringify(report)}\n`);
  } else {
    for (const finding of [...report.remarks, ...report.refused]) shell.tell(findingLine(file, finding));
    await shell.print(importReportText(report, skipInvalid));
  }
  return report.refused.length > 0 && !skipInvalid ? exitCode.findings : exitCode.ok;
}
