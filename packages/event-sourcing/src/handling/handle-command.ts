import type { EventMap } from "../event.ts";
import type { CommandOutcome } from "./command-outcome.ts";
import type { Command, IssuedCommand } from "./command.ts";
import { handleCommands, type Handling } from "./handle-commands.ts";

/** One command on one stream. */
export interface CommandHandling<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>
  extends Handling<State, SomeCommand, Events, Context, Rejection>, IssuedCommand<State, SomeCommand, Context> {}

/**
 * Handles one command: {@link handleCommands} with just this one.
 *
 * @example
 * const outcome = await handleCommand({ store, decider, stream: "parcel-1", command, contextFor: () => ({ now }), actor });
 * if (outcome.outcome === "rejected") return outcome.rejection;
 */
export function handleCommand<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  handling: CommandHandling<State, SomeCommand, Events, Context, Rejection>,
): Promise<CommandOutcome<State, Events, Rejection>> {
  return handleCommands({ ...handling, commands: [handling] });
}
