import type { Decider } from "../decider.ts";
import type { EventMap, RecordedEventOf } from "../event.ts";
import { eventSourcingError } from "../event-sourcing-error.ts";
import type { Command, IssuedCommand } from "./command.ts";

/**
 * Passes a command under whose id nothing stands among `recorded`, or what it led to when it was given before. Throws
 * `command-id-reused` if it was another command, or somebody else gave it.
 */
export function assertSameCommand<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  { isRecordedAs }: Decider<State, SomeCommand, Events, Context, Rejection>,
  { command, actor }: IssuedCommand<State, SomeCommand, Context>,
  recorded: readonly RecordedEventOf<Events>[],
): void {
  const { commandId, type } = command;
  const there = recorded.filter((event) => event.commandId === commandId);
  const [first] = there;
  if (first === undefined) return;
  if (first.actor.id === actor.id && (isRecordedAs === undefined || isRecordedAs(command, there))) return;
  throw eventSourcingError({
    code: "command-id-reused",
    field: "command.commandId",
    problem: `${commandId} stands for another command than this ${type}: ${first.type} at revision ${first.revision}, by ${first.actor.id}`,
    remedy: "Give a new command a new id; give a command again exactly as it was given first.",
  });
}
