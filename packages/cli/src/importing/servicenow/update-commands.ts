import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { commandIdOf } from "../command-ids.ts";
import type { ImportedCommand } from "../importer.ts";
import type { ChangeOf } from "./change.ts";
import { FORMAT } from "./format.ts";
import { handing, taking } from "./ownership-changes.ts";
import { classifying } from "./classifying.ts";
import { ending, reopening } from "./lifecycle-changes.ts";
import type { Standing } from "./standing.ts";
import type { Update } from "./update.ts";
import { resuming, waiting } from "./waiting-changes.ts";

/** Which update of which incident it is, and how the incident stood before it. */
export interface UpdatePlace {
  readonly incident: string;
  /** From 0. */
  readonly nth: number;
  readonly before: Standing;
}

/** In this order, so that a reopened incident can be handed on, and one is handed on before it ends, in one update. */
const changesOf: readonly ChangeOf[] = [reopening, classifying, handing, taking, resuming, waiting, ending];

/**
 * The commands that record what an update changes, and how the incident stands after it. What changes once an incident has
 * ended is optional, for the rules refuse it; if it still holds when the incident is reopened, it is recorded then.
 */
export function updateCommands(
  update: Update,
  { incident, nth, before }: UpdatePlace,
): { readonly commands: readonly ImportedCommand[]; readonly after: Standing } {
  const commands: ImportedCommand[] = [];
  let standing = before;
  for (const changeOf of changesOf) {
    const change = changeOf(update, standing);
    if (change === undefined) continue;
    const { act, after } = change;
    const command: ComplaintCommand = {
      ...act,
      complaintId: incident,
      commandId: commandIdOf(FORMAT, incident, `${nth}/${act.type}`),
      occurredAt: update.at,
    };
    const optional = standing.ended !== null && act.type !== "ReopenComplaint";
    commands.push({ line: update.line, command, ...(optional ? { optional } : {}) });
    standing = after;
  }
  return { commands, after: standing };
}
