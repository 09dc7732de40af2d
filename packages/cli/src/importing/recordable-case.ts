import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { Rehearsal } from "complaint-ledger";
import type { ReadCase, RowFinding } from "./importer.ts";
import { refusalOf } from "./refusal.ts";

/** A case as far as it can be recorded: without the optional steps that the rules refuse. */
export interface RecordableCase {
  readonly readCase: ReadCase;
  readonly leftOut: number;
  /** Why they were left out. */
  readonly findings: readonly RowFinding[];
}

/**
 * Leaves out what the rules refuse and the case can do without. It is decided as if nothing of the case were recorded yet,
 * so that the same rows always lose the same steps: what was refused in its place must not be taken at the end of the
 * history when the file is imported again.
 */
export async function recordableCase(
  readCase: ReadCase,
  rehearseAnew: (commands: readonly ComplaintCommand[]) => Promise<Rehearsal>,
): Promise<RecordableCase> {
  let { commands } = readCase;
  const findings: RowFinding[] = [];
  while (commands.some(({ optional }) => optional === true)) {
    const answer = await rehearseAnew(commands.map(({ command }) => command));
    if (answer.outcome !== "rejected") break;
    const refused = commands.find(({ command }) => command.commandId === answer.commandId);
    // What cannot be left out is refused again, and told, when the case is handled.
    if (refused?.optional !== true) break;
    findings.push(...refusalOf(refused, answer));
    commands = commands.filter((other) => other !== refused);
  }
  return { readCase: { ...readCase, commands }, leftOut: readCase.commands.length - commands.length, findings };
}
