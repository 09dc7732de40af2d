import type { CataloguedStore } from "../catalogue/with-catalogue.ts";
import type { Decider } from "../decider.ts";
import type { EventMap, RecordedEvent, RecordedEventOf } from "../event.ts";
import type { CurrentRevision } from "../event-store.ts";
import { applyRecipe } from "../fold/apply-recipe.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import { laterOf, readClock, type Instant } from "../instant.ts";

/** Where a stream stands while commands are handled. */
export interface StreamState<State, Events extends EventMap> {
  /** Plain and mutable: the events decided next are folded into it. */
  readonly state: State;
  readonly revision: CurrentRevision;
  /** When it is decided what comes next: what the clock shows, but not before the last event was recorded. UTC. */
  readonly now: Instant;
  /** The events that stand there, in order. */
  readonly history: readonly RecordedEvent[];
  /** The events that stand there of the commands asked for, in order. */
  readonly recorded: readonly RecordedEventOf<Events>[];
}

/** A stream without events. */
export function emptyStream<State, Events extends EventMap>(
  initialState: State,
  now: Instant,
): StreamState<State, Events> {
  // A mutable copy can be read as a state.
  return { state: plainCopy(initialState) as State, revision: "noStream", now, history: [], recorded: [] };
}

/** Reads and folds a stream, keeping the events of the commands `commandIds`. */
export async function loadStream<State, Command, Events extends EventMap, Context, Rejection>(
  store: CataloguedStore,
  stream: string,
  decider: Decider<State, Command, Events, Context, Rejection>,
  commandIds: ReadonlySet<string>,
): Promise<StreamState<State, Events>> {
  // A mutable copy can be read as a state.
  const state = plainCopy(decider.initialState) as State;
  const history: RecordedEvent[] = [];
  const recorded: RecordedEventOf<Events>[] = [];
  let revision: CurrentRevision = "noStream";
  for await (const event of store.readStream(stream)) {
    applyRecipe(decider.evolve, state, event);
    history.push(event);
    revision = event.revision;
    // The catalogue checked its payload when it was read, and the recipes for Events took its type.
    if (commandIds.has(event.commandId)) recorded.push(event as RecordedEventOf<Events>);
  }
  const now = laterOf(readClock(store.clock), history.at(-1)?.recordedAt ?? "");
  return { state, revision, now, history, recorded };
}
