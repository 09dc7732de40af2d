import {
  acrossSchemas,
  complaintStream,
  groupEmergencyStream,
  reviewMeetingStream,
  steps,
} from "@complaint-ledger/complaint";
import type * as z from "zod";
import { acrossCommands, acrossEvents, acrossPayloads } from "./across-payloads.ts";
import { documentedTypes, type DocumentedType } from "./documented-type.ts";
import { fieldCell, fieldRows, textWords, valueCell } from "./field-rows.ts";
import { phaseWords } from "./phase-words.ts";

/** An event as the page tells of it. */
interface DescribedEvent {
  readonly name: string;
  readonly origin: string;
  readonly schema: z.ZodType;
  readonly type: DocumentedType;
}

/** The text of `docs/reference/events.md`, from the schemas of the events and the doc comments of their payload types. */
export function eventsReference(): string {
  const described = describedEvents();
  return [
    "# Events",
    "",
    `Every event that a ledger can hold, ${described.length} in all: what it says, when it can happen, and the fields of its \`data\`.`,
    "Generated from the schemas and the types of the payloads by `pnpm docs:generate`; a test keeps it true.",
    "",
    "- Each event also has an envelope: `id`, `stream`, `revision`, `position`, `type`, `schemaVersion`, `occurredAt`, `recordedAt`,",
    "  `actor { id, role, onBehalfOf? }`, `correlationId`, `causationId`, `commandId`, `metadata`.",
    `- The events of complaint \`c-1\` are the stream \`${complaintStream("c-1")}\`; those of a review meeting \`${reviewMeetingStream("m-1")}\`, of a`,
    `  group emergency \`${groupEmergencyStream("e-1")}\`.`,
    "- Instants are ISO 8601 UTC with milliseconds. Fields marked † are optional.",
    `- ${textWords}`,
    "- _Personal_ says whose data a field holds; such fields are masked where personal data is not asked for.",
    "- What a field's name already says is not said again.",
    "",
    "<!-- prettier-ignore-start -->",
    "",
    ...described.flatMap(section),
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}

function describedEvents(): readonly DescribedEvent[] {
  const complaint = documentedTypes("packages/complaint/src/index.ts");
  return [
    ...steps.map(({ command, event, version, phases, eventSchema }) => ({
      name: event,
      origin: `Version ${version}. Recorded by ${commandLink(command)}, possible ${phases.map((phase) => phaseWords[phase]).join(", ")}.`,
      schema: eventSchema,
      type: complaint("ComplaintEvents").below(event),
    })),
    ...acrossEvents.map((name) => ({
      name,
      origin: `Version ${acrossSchemas[name].version}. Recorded by ${commandLink(acrossCommands[name])}, in a stream of its own, across complaints.`,
      schema: acrossPayloads[name],
      type: complaint("AcrossEvents").below(name),
    })),
  ];
}

function commandLink(command: string): string {
  return `[\`${command}\`](commands.md#${command.toLowerCase()})`;
}

function section({ name, origin, schema, type }: DescribedEvent): readonly string[] {
  const rows = fieldRows(schema).map(
    (row) => `| ${fieldCell(row)} | ${valueCell(row)} | ${row.personal} | ${type.at(row.path)} |`,
  );
  return [
    `## ${name}`,
    "",
    type.comment,
    "",
    origin,
    "",
    ...(rows.length === 0
      ? ["It has no fields."]
      : ["| Field | Value | Personal | Meaning |", "| --- | --- | --- | --- |", ...rows]),
    "",
  ];
}
