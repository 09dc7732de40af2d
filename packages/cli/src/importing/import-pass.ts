import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { CommandContext, ComplaintOutcome, Rehearsal } from "complaint-ledger";
import { commandError, type CommandError } from "../command-line/command-error.ts";
import type { Shell } from "../command-line/shell.ts";
import { fileBytes } from "./file-bytes.ts";
import { countCase, countSkipped, newTally, type ImportTally } from "./import-tally.ts";
import type { Importer, ReadCase } from "./importer.ts";
import { progressLine } from "./progress-line.ts";

/** Cases handled together: as many as the store puts into one commit. */
const CASES_AT_ONCE = 256;

/** One reading of a file from its beginning to its end. */
export interface ImportPass {
  readonly file: string;
  readonly importer: Importer;
  /** What is being done, for the progress line. */
  readonly doing: string;
  /** Called for many cases before the first has answered. */
  readonly handle: (
    commands: readonly ComplaintCommand[],
    context: CommandContext,
  ) => Promise<ComplaintOutcome | Rehearsal>;
}

/** Takes every case of a file to `handle`, some at once and never more, and counts what came of them. */
export async function importPass({ file, importer, doing, handle }: ImportPass, shell: Shell): Promise<ImportTally> {
  const tally = newTally();
  const bytes = await fileBytes(file);
  const interruption = shell.interruption();
  const lineOfCase = new Map<string, number>();
  let batch: ReadCase[] = [];

  async function handleBatch(): Promise<void> {
    const outcomes = await Promise.all(batch.map((readCase) => handle(...issued(readCase, importer))));
    for (const [i, readCase] of batch.entries()) {
      const outcome = outcomes[i];
      if (outcome !== undefined) countCase(tally, readCase, outcome);
    }
    batch = [];
    shell.progress(progressLine(doing, bytes.progress(), tally.rows));
    if (interruption.aborted) throw interrupted(tally, doing);
  }

  for await (const reading of importer.read(bytes)) {
    tally.rows += reading.rows;
    if (reading.kind === "unreadable") {
      countSkipped(tally, reading.findings);
      continue;
    }
    const { complaintId, line } = reading;
    const earlier = lineOfCase.get(complaintId);
    if (earlier !== undefined) {
      const problem = `case ${complaintId} stands already on line ${earlier}`;
      countSkipped(tally, [{ code: "duplicate-case", line, problem }]);
      continue;
    }
    lineOfCase.set(complaintId, line);
    batch.push(reading);
    if (batch.length === CASES_AT_ONCE) await handleBatch();
  }
  await handleBatch();
  shell.progress(undefined);
  return tally;
}

function issued(
  { commands, metadata }: ReadCase,
  { format }: Importer,
): readonly [readonly ComplaintCommand[], CommandContext] {
  const context = { actor: { id: "importer", role: "importer" }, metadata: { importedFrom: format, ...metadata } };
  const [first] = commands;
  return [
    commands.map(({ command }) => command),
    first === undefined ? context : { ...context, correlationId: first.command.commandId },
  ];
}

function interrupted({ recorded }: ImportTally, doing: string): CommandError {
  return commandError(
    "interrupted",
    "import",
    `was interrupted while ${doing}; ${recorded} complaints were taken so far`,
    "Import the file again to go on: what is there is not recorded twice.",
  );
}
