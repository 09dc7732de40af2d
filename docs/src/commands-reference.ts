import { steps, type Step } from "@complaint-ledger/complaint";
import type * as z from "zod";
import { acrossCommands, acrossEvents, acrossPayloads } from "./across-payloads.ts";
import { fieldCell, fieldRows, textWords, valueCell } from "./field-rows.ts";
import { phaseWords } from "./phase-words.ts";

/** The text of `docs/reference/commands.md`, from the steps and their schemas. */
export function commandsReference(): string {
  return [
    "# Commands",
    "",
    "Every command, the event it records, when it may be given, and the fields of its payload: first those on a complaint, then",
    "those [across complaints](#across-complaints). What the fields mean is said with the [events](events.md).",
    "Generated from the schemas by `pnpm docs:generate`; a test keeps it true.",
    "",
    "A command is `{ type, complaintId, commandId, occurredAt?, lateReason?, data }`; `data` is what the tables show.",
    "Instants are ISO 8601 UTC with milliseconds. Fields marked † are optional. Personal fields name whose data they are.",
    textWords,
    "",
    ...steps.flatMap(section),
    "## Across complaints",
    "",
    "A review meeting and a group emergency are streams of their own. `handleReviewMeeting` and `handleGroupEmergency` of a ledger",
    "take such commands, which have `meetingId` or `emergencyId` in the place of `complaintId`. A meeting is held once, an",
    "emergency is declared once; the other commands follow that.",
    "",
    ...acrossEvents.flatMap(acrossSection),
  ].join("\n");
}

function section(step: Step): readonly string[] {
  const phases = step.phases.map((phase) => phaseWords[phase]).join(", ");
  return [
    `## ${step.command}`,
    "",
    `Records [\`${step.event}\`](events.md#${step.event.toLowerCase()})${adds(step)}. Possible ${phases}.`,
    "",
    ...table(step.commandSchema),
  ];
}

function acrossSection(event: (typeof acrossEvents)[number]): readonly string[] {
  return [
    `### ${acrossCommands[event]}`,
    "",
    `Records [\`${event}\`](events.md#${event.toLowerCase()}).`,
    "",
    ...table(acrossPayloads[event]),
  ];
}

/** Whether the ledger adds to the event what follows from the command at that moment. */
function adds({ commandSchema, eventSchema }: Step): string {
  return eventSchema === commandSchema ? "" : ", to which the ledger adds what it works out itself";
}

function table(schema: z.ZodType): readonly string[] {
  const rows = fieldRows(schema).map((row) => `| ${fieldCell(row)} | ${valueCell(row)} | ${row.personal} |`);
  return ["| Field | Value | Personal data of |", "| --- | --- | --- |", ...rows, ""];
}
