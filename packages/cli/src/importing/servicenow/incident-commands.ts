import type { ImportedCommand } from "../importer.ts";
import { lodging } from "./lodging.ts";
import type { Incident } from "./incident.ts";
import { notBegun, type Standing } from "./standing.ts";
import { updateCommands } from "./update-commands.ts";

/** The commands that record an incident: its lodging, and of each update what it changes. */
export function incidentCommands(
  incident: Incident,
  attributes: Readonly<Record<string, string>>,
): readonly ImportedCommand[] {
  const commands = [lodging(incident, attributes)];
  let standing: Standing = notBegun;
  for (const [i, update] of incident.updates.entries()) {
    const { commands: changes, after } = updateCommands(update, {
      incident: incident.number,
      nth: i,
      before: standing,
    });
    commands.push(...changes);
    standing = after;
  }
  return commands;
}
