import type { CaseOutcome } from "./handle-case.ts";
import type { ReadCase, RowFinding, UnreadableCase } from "./importer.ts";
import { refusalOf } from "./refusal.ts";

/** Counts while an import goes on; `ImportReport` says what each means. */
export interface ImportTally {
  rows: number;
  recorded: number;
  alreadyThere: number;
  skipped: number;
  events: number;
  stepsLeftOut: number;
  readonly refused: RowFinding[];
  readonly remarks: RowFinding[];
}

/** A tally of nothing yet. */
export function newTally(): ImportTally {
  return { rows: 0, recorded: 0, alreadyThere: 0, skipped: 0, events: 0, stepsLeftOut: 0, refused: [], remarks: [] };
}

/** Counts a case that could not be read, or may not be recorded. */
export function countSkipped(tally: ImportTally, findings: UnreadableCase["findings"]): void {
  tally.skipped += 1;
  tally.refused.push(...findings);
}

/** Counts steps that a case was left without. */
export function countLeftOut(tally: ImportTally, steps: number, findings: readonly RowFinding[]): void {
  tally.stepsLeftOut += steps;
  tally.refused.push(...findings);
}

/** Counts a case by what the ledger answered. */
export function countCase(tally: ImportTally, readCase: ReadCase, outcome: CaseOutcome): void {
  switch (outcome.outcome) {
    case "recorded":
      tally.recorded += 1;
      tally.events += outcome.lastRevision - outcome.firstRevision + 1;
      break;
    case "accepted":
      break;
    case "alreadyRecorded":
      tally.alreadyThere += 1;
      break;
    case "rejected": {
      const refused = readCase.commands.find(({ command }) => command.commandId === outcome.commandId);
      countSkipped(tally, refusalOf(refused ?? readCase, outcome));
      return;
    }
    case "changed":
      countSkipped(tally, [{ code: "changed-since", line: readCase.line, problem: outcome.problem }]);
      return;
    case "contended":
      countSkipped(tally, [
        {
          code: "contended",
          line: readCase.line,
          problem: "somebody else kept writing to this complaint; import again",
        },
      ]);
      return;
  }
  tally.remarks.push(...readCase.remarks);
}
