import { commandError, type CommandError } from "../command-line/command-error.ts";
import type { Shell } from "../command-line/shell.ts";
import { fileBytes } from "./file-bytes.ts";
import { handleCase, type CaseHandling } from "./handle-case.ts";
import { countCase, countLeftOut, countSkipped, newTally, type ImportTally } from "./import-tally.ts";
import type { Importer, ReadCase } from "./importer.ts";
import { progressLine } from "./progress-line.ts";

/** Cases handled together: as many as the store puts into one commit. */
const CASES_AT_ONCE = 256;

/** One reading of a file from its beginning to its end. */
export interface ImportPass extends Omit<CaseHandling, "format"> {
  readonly file: string;
  readonly importer: Importer;
  /** What is being done, for the progress line. */
  readonly doing: string;
}

/** Takes every case of a file to `handle`, some at once and never more, and counts what came of them. */
export async function importPass(pass: ImportPass, shell: Shell): Promise<ImportTally> {
  const { file, importer, doing } = pass;
  const handling = { ...pass, format: importer.format };
  const tally = newTally();
  const bytes = await fileBytes(file);
  const interruption = shell.interruption();
  const lineOfCase = new Map<string, number>();
  let batch: ReadCase[] = [];

  async function handleBatch(): Promise<void> {
    const handled = await Promise.all(batch.map((readCase) => handleCase(readCase, handling)));
    for (const { readCase, leftOut, findings, outcome } of handled) {
      if (outcome.outcome !== "rejected") countLeftOut(tally, leftOut, findings);
      countCase(tally, readCase, outcome);
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

function interrupted({ recorded }: ImportTally, doing: string): CommandError {
  return commandError(
    "interrupted",
    "import",
    `was interrupted while ${doing}; ${recorded} complaints were taken so far`,
    "Import the file again to go on: what is there is not recorded twice.",
  );
}
