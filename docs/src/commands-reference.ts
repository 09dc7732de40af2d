import { steps, type Phase, type Step } from "@complaint-ledger/complaint";
import { fieldRows } from "./field-rows.ts";

const phaseWords: Readonly<Record<Phase, string>> = {
  notLodged: "before lodging",
  open: "while open",
  closed: "after closing",
};

/** The text of `docs/reference/commands.md`, from the steps and their schemas. */
export function commandsReference(): string {
  return [
    "# Commands and events",
    "",
    "Every command of a complaint, the event it records, when it may be given, and the fields of its payload.",
    "Generated from the schemas by `pnpm docs:generate`; a test keeps it true.",
    "",
    "A command is `{ type, complaintId, commandId, occurredAt?, lateReason?, data }`; `data` is what the tables show.",
    "Instants are ISO 8601 UTC with milliseconds. Fields marked † are optional. Personal fields name whose data they are.",
    "",
    ...steps.flatMap(section),
  ].join("\n");
}

function section(step: Step): readonly string[] {
  const phases = step.phases.map((phase) => phaseWords[phase]).join(", ");
  return [
    `## ${step.command}`,
    "",
    `Records \`${step.event}\` (version ${step.version}). Possible ${phases}.`,
    "",
    ...table(step.commandSchema),
    ...(step.eventSchema === step.commandSchema ? [] : ["The event's payload:", "", ...table(step.eventSchema)]),
  ];
}

function table(schema: Step["commandSchema"]): readonly string[] {
  const rows = fieldRows(schema).map(({ path, type, personal }) => `| \`${path}\` | ${type} | ${personal} |`);
  return ["| Field | Value | Personal data of |", "| --- | --- | --- |", ...rows, ""];
}
