import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { PolicyReference } from "@complaint-ledger/policy";
import type { CommandContext, ComplaintOutcome, Ledger, Rehearsal } from "complaint-ledger";
import type { ReadCase } from "./importer.ts";
import { recordableCase, type RecordableCase } from "./recordable-case.ts";

/** How cases are taken to a ledger. */
export interface CaseHandling {
  /** Name of the format they come in. */
  readonly format: string;
  /** Policies that each case is pinned to beside its format's own. */
  readonly pins: readonly PolicyReference[];
  /** Called for many cases before the first has answered. */
  readonly handle: (
    commands: readonly ComplaintCommand[],
    context: CommandContext,
  ) => Promise<ComplaintOutcome | Rehearsal>;
  /** Asks a ledger that holds nothing. */
  readonly rehearseAnew: Ledger["rehearse"];
}

/** A case, and what became of it. */
export interface HandledCase extends RecordableCase {
  readonly outcome: ComplaintOutcome | Rehearsal;
}

/** Takes a case to the ledger, without the steps that it can do without and the rules refuse. */
export async function handleCase(readCase: ReadCase, handling: CaseHandling): Promise<HandledCase> {
  const { pins, handle, rehearseAnew } = handling;
  const context = contextOf(readCase, handling);
  const pinned = {
    ...readCase,
    commands: readCase.commands.map((step) => ({ ...step, command: pinnedTo(step.command, pins) })),
  };
  const recordable = await recordableCase(pinned, (commands) => rehearseAnew(commands, context));
  const commands = recordable.readCase.commands.map(({ command }) => command);
  return { ...recordable, outcome: await handle(commands, context) };
}

function pinnedTo(command: ComplaintCommand, pins: readonly PolicyReference[]): ComplaintCommand {
  if (command.type !== "LodgeComplaint") return command;
  return { ...command, data: { ...command.data, policies: [...command.data.policies, ...pins] } };
}

function contextOf({ commands, metadata }: ReadCase, { format }: CaseHandling): CommandContext {
  const context = { actor: { id: "importer", role: "importer" }, metadata: { importedFrom: format, ...metadata } };
  const [first] = commands;
  return first === undefined ? context : { ...context, correlationId: first.command.commandId };
}
