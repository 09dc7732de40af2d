import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { importedHistory } from "@complaint-ledger/regimes";
import { commandIdOf } from "../command-ids.ts";
import type { BostonCase } from "./boston-case.ts";
import { closingCommands } from "./closing-commands.ts";
import { FORMAT } from "./format.ts";

const policies = [{ id: importedHistory.id, version: importedHistory.version }];

/**
 * The commands that record a case.
 * - The file names nobody, so the complainant is a pseudonym made of the case number.
 * - A service request asks for what its title says, so that is its demand.
 * - The file does not say how a case ended for who asked, so its outcome is `unspecified` and the reason is kept as it
 *   stands; what its words say of validity, liability and other cases is recorded by the closing rules.
 */
export function commandsOf(
  { caseId, openedAt, target, closing, title, type, department, location, source }: BostonCase,
  attributes: Readonly<Record<string, string>>,
): readonly ComplaintCommand[] {
  const complaintId = caseId;
  const commands: ComplaintCommand[] = [
    {
      type: "LodgeComplaint",
      complaintId,
      commandId: commandIdOf(FORMAT, caseId, "lodge"),
      occurredAt: openedAt,
      data: {
        channel: source,
        complainant: { subject: `${FORMAT}-${caseId}`, kind: "complainant" },
        account: location === "" ? { what: title } : { what: title, where: location },
        demand: { kind: "remedy", wanted: title },
        ...(type === "" ? {} : { reportedCategory: type }),
        attributes,
        policies,
      },
    },
  ];
  if (department !== "") {
    commands.push({
      type: "AssignHandlingUnit",
      complaintId,
      commandId: commandIdOf(FORMAT, caseId, "assign"),
      occurredAt: openedAt,
      data: { unit: department },
    });
  }
  if (target !== undefined) {
    commands.push({
      type: "PromiseDeadline",
      complaintId,
      commandId: commandIdOf(FORMAT, caseId, "promise"),
      occurredAt: openedAt,
      data: { deadline: "target", dueAt: target },
    });
  }
  if (closing !== undefined) commands.push(...closingCommands(caseId, closing));
  return commands;
}
