import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { isTypedError } from "@complaint-ledger/event-sourcing";
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

/** What became of a case; `changed` says that the ledger holds it otherwise than the file does now. */
export type CaseOutcome = ComplaintOutcome | Rehearsal | { readonly outcome: "changed"; readonly problem: string };

/** A case, and what became of it. */
export interface HandledCase extends RecordableCase {
  readonly outcome: CaseOutcome;
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
  return { ...recordable, outcome: await outcomeOf(handle(commands, context)) };
}

async function outcomeOf(handled: Promise<ComplaintOutcome | Rehearsal>): Promise<CaseOutcome> {
  try {
    return await handled;
  } catch (error) {
    // The id of a command follows from case and step: what stands under it came from an earlier state of the file.
    if (isTypedError(error, "command-id-reused")) return { outcome: "changed", problem: error.problem };
    throw error;
  }
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
