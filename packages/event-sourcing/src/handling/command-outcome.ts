import type { EventMap, EventType, NewEvent } from "../event.ts";
import type { AppendedRange } from "../event-store.ts";

/** A recorded event as its writer knows it without reading it back: where it stands in its stream. */
export interface WrittenEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly stream: string;
  /** Number within the stream, gapless from 0. */
  readonly revision: number;
}

/** Any event of a domain as its writer knows it. */
export type WrittenEventOf<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: WrittenEvent<Type, Events[Type]>;
}[EventType<Events>];

/**
 * What became of commands. `state` is deeply frozen; `events` are those of these commands, in stream order.
 * - `recorded`: recorded now, at the given range. Events before it come from commands that were recorded earlier.
 * - `alreadyRecorded`: every command that leads to events was recorded earlier; these are the events from then. `state` is today's.
 * - `nothingRecorded`: all accepted, and none leads to an event.
 * - `rejected`: the command `commandId` was refused in `state`; nothing was recorded, of none of the commands.
 * - `contended`: others wrote to the stream during each of `attempts` attempts; nothing was recorded. Issue it again later.
 */
export type CommandOutcome<State, Events extends EventMap, Rejection> =
  | ({
      readonly outcome: "recorded";
      readonly events: readonly WrittenEventOf<Events>[];
      readonly state: State;
    } & AppendedRange)
  | { readonly outcome: "alreadyRecorded"; readonly events: readonly WrittenEventOf<Events>[]; readonly state: State }
  | { readonly outcome: "nothingRecorded"; readonly state: State }
  | {
      readonly outcome: "rejected";
      readonly rejection: Rejection;
      readonly commandId: string;
      readonly state: State;
    }
  | { readonly outcome: "contended"; readonly attempts: number };
