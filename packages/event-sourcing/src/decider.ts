import type { DecidedEvent, EventMap, NewEventOf } from "./event.ts";
import type { Recipes } from "./recipes.ts";

/** What a decider answers: events to record, or why nothing is recorded. A refusal is data, not an exception. */
export type Decision<Events extends EventMap, Rejection> =
  | { readonly outcome: "accepted"; readonly events: readonly DecidedEvent<Events>[] }
  | { readonly outcome: "rejected"; readonly rejection: Rejection };

/**
 * The rules of one kind of stream, as plain data. `decide` is pure: what it needs of the world (the instant, the actor,
 * the policies in force) comes as values in its context.
 */
export interface Decider<State, Command, Events extends EventMap, Context, Rejection> {
  readonly initialState: State;
  readonly decide: (command: Command, state: State, context: Context) => Decision<Events, Rejection>;
  readonly evolve: Recipes<State, Events>;
  /**
   * Whether events that stand under the id of `command` came of it, for what it says. Handling asks when a command comes
   * again, and rejects with `command-id-reused` if they came of another. Default: the id alone tells.
   */
  readonly isRecordedAs?: (command: Command, events: readonly NewEventOf<Events>[]) => boolean;
}
