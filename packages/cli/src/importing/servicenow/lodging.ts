import { importedHistory } from "@complaint-ledger/regimes";
import { commandIdOf } from "../command-ids.ts";
import type { ImportedCommand } from "../importer.ts";
import { FORMAT } from "./format.ts";
import type { Incident } from "./incident.ts";

const policies = [{ id: importedHistory.id, version: importedHistory.version }];

/**
 * The command that lodges an incident.
 * - A caller the log does not name becomes a pseudonym made of the incident's number.
 * - The log holds no words of the caller. An incident is something that does not work, so that it be resolved is the demand.
 */
export function lodging(
  { number, lodgedAt, channel, caller, openedBy, location, about, category, line }: Incident,
  attributes: Readonly<Record<string, string>>,
): ImportedCommand {
  return {
    line,
    command: {
      type: "LodgeComplaint",
      complaintId: number,
      commandId: commandIdOf(FORMAT, number, "lodge"),
      occurredAt: lodgedAt,
      data: {
        channel,
        complainant: { subject: caller === "" ? `${FORMAT}-${number}` : caller, kind: "complainant" },
        account: location === "" ? { what: about } : { what: about, where: location },
        demand: { kind: "remedy", wanted: "That the incident be resolved" },
        ...(category === "" ? {} : { reportedCategory: category }),
        ...(openedBy === "" ? {} : { firstContactOwner: openedBy }),
        attributes,
        policies,
      },
    },
  };
}
