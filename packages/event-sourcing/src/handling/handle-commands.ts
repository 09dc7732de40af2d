import type { CataloguedStore } from "../catalogue/with-catalogue.ts";
import type { Decider } from "../decider.ts";
import type { EventMap, NewEventOf } from "../event.ts";
import { deepFreeze } from "../fold/deep-freeze.ts";
import { readClock } from "../instant.ts";
import { assertCommandIds } from "./assert-command-ids.ts";
import { assertSameCommand } from "./assert-same-command.ts";
import type { CommandOutcome, WrittenEventOf } from "./command-outcome.ts";
import type { Command, IssuedCommand } from "./command.ts";
import { decideCommands } from "./decide-commands.ts";
import { emptyStream, loadStream, type StreamState } from "./stream-state.ts";

/** On what, and how, commands are handled. */
export interface Handling<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection> {
  readonly store: CataloguedStore;
  readonly decider: Decider<State, SomeCommand, Events, Context, Rejection>;
  readonly stream: string;
  /**
   * `noStream` says that the stream is probably new, which saves reading it first. If it is not, or if nothing comes of
   * the commands, the stream is read after all: a wrong guess costs time and changes no outcome.
   */
  readonly expected?: "noStream";
  /** How often at most the commands are decided on a freshly read stream before giving up; from 1, default 5. */
  readonly attempts?: number;
}

/** Several commands on one stream. */
export interface CommandsHandling<
  State,
  SomeCommand extends Command,
  Events extends EventMap,
  Context,
  Rejection,
> extends Handling<State, SomeCommand, Events, Context, Rejection> {
  /** In order; each meets the state the ones before it lead to. */
  readonly commands: readonly IssuedCommand<State, SomeCommand, Context>[];
}

/**
 * Handles commands on one stream, all or none, recorded by a single append: reads the stream, decides each command, and
 * appends if nobody else wrote meanwhile; otherwise decides again on the fresh state. Commands that the stream already
 * holds events of are skipped.
 *
 * An outcome is a value, refusal and contention too. Rejects with `invalid-command` (a command id that is not a lower-case
 * UUID, or stands twice), with `command-id-reused` (the stream holds events under the id, of another command or by another
 * actor), with `invalid-clock`, with what `append` and reading reject with, and with whatever `decide`, `contextFor` or
 * a recipe throws, unchanged; then nothing was recorded, unless it was the store that failed.
 */
export async function handleCommands<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  handling: CommandsHandling<State, SomeCommand, Events, Context, Rejection>,
): Promise<CommandOutcome<State, Events, Rejection>> {
  const { store, decider, stream, commands, expected, attempts = 5 } = handling;
  const commandIds = assertCommandIds(commands.map((issued) => issued.command.commandId));

  if (expected === "noStream") {
    const outcome = await attempt(handling, emptyStream(decider.initialState, readClock(store.clock)));
    // Only an append proves the guess: a refusal or a decision for nothing may rest on events not seen.
    if (outcome?.outcome === "recorded") return outcome;
  }
  for (let made = 0; made < attempts; made++) {
    const outcome = await attempt(handling, await loadStream(store, stream, decider, commandIds));
    if (outcome !== undefined) return outcome;
  }
  return { outcome: "contended", attempts };
}

/** Decides and records; gives nothing if the stream was not, or is no longer, where `current` says. */
async function attempt<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  { store, decider, stream, commands }: CommandsHandling<State, SomeCommand, Events, Context, Rejection>,
  current: StreamState<State, Events>,
): Promise<CommandOutcome<State, Events, Rejection> | undefined> {
  const { state, revision, recorded } = current;
  for (const issued of commands) assertSameCommand(decider, issued, recorded);
  const decided = decideCommands(decider, stream, commands, store.catalogue, current);
  deepFreeze(state);
  if (decided.outcome === "rejected") return { ...decided, state };

  if (decided.events.length === 0) {
    return recorded.length > 0
      ? { outcome: "alreadyRecorded", events: recorded, state }
      : { outcome: "nothingRecorded", state };
  }
  const result = await store.append(stream, decided.events, revision);
  switch (result.outcome) {
    case "appended": {
      const events = [...recorded, ...written(decided.events, stream, result.firstRevision)];
      return { ...result, outcome: "recorded", events, state };
    }
    // The same commands were recorded since: what was recorded is to be read, as it may differ from what was decided here.
    case "alreadyAppended":
    case "partialOverlap":
    case "conflict":
      return undefined;
  }
}

function written<Events extends EventMap>(
  events: readonly NewEventOf<Events>[],
  stream: string,
  firstRevision: number,
): readonly WrittenEventOf<Events>[] {
  return events.map((event, i) => ({ ...event, stream, revision: firstRevision + i }));
}
