import { assertPlainJson } from "@complaint-ledger/event-sourcing";
import type { LedgerCommand } from "./command.ts";
import { ledgerError } from "./ledger-error.ts";
import type { CommandContext } from "./ledger.ts";

/** Commands that can be decided; at least one. */
export type SomeCommands<Command> = readonly [first: Command, ...others: Command[]];

/** Commands that can be decided, and a key of what the first of them is on. */
export interface CheckedCommands<Command> {
  readonly on: string;
  readonly commands: SomeCommands<Command>;
}

/**
 * Passes commands that can be decided. Their payloads are plain JSON through and through: a schema passes over a key such as
 * `__proto__`, which would then be lost without a word. Throws `invalid-command` or `not-plain-json`.
 */
export function checkedCommands<Command extends LedgerCommand>(
  commands: readonly Command[],
  context: CommandContext,
): CheckedCommands<Command> {
  if (!Array.isArray(commands)) throw invalid("commands", "is not a list", "Pass a list of at least one command.");
  const [on] = commands.map(keyOf);
  const [first, ...others] = commands;
  if (on === undefined || first === undefined) {
    throw invalid("commands", "holds no command", "Pass at least one command.");
  }
  if (!isRecord(context) || !isRecord(context.actor)) {
    throw invalid("context.actor", "is missing", "Say who gives the command: { actor: { id, role } }.");
  }
  return { on, commands: [first, ...others] };
}

function keyOf(command: LedgerCommand, i: number): string {
  if (!isRecord(command)) {
    throw invalid(`commands[${i}]`, "is not an object", "Pass { type, commandId, data } and an id.");
  }
  assertPlainJson(command.data, "command.data");
  if ("complaintId" in command) return `complaint ${command.complaintId}`;
  if ("meetingId" in command) return `meeting ${command.meetingId}`;
  if ("emergencyId" in command) return `emergency ${command.emergencyId}`;
  throw invalid(
    `commands[${i}]`,
    "names nothing that it is on",
    "Give it a complaintId, a meetingId or an emergencyId.",
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function invalid(field: string, problem: string, remedy: string): ReturnType<typeof ledgerError> {
  return ledgerError({ code: "invalid-command", field, problem, remedy });
}
