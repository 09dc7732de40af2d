import type { Draft } from "immer";
import type { EventMap, EventType, RecordedEvent, RecordedEventOf } from "../event.ts";

/** What each event does to a read model; the rules of {@link Recipes} hold. A type without a recipe changes nothing. */
export type ProjectionRecipes<State, Events extends EventMap> = {
  readonly [Type in EventType<Events>]?: (draft: Draft<State>, event: RecordedEvent<Type, Draft<Events[Type]>>) => void;
};

/** What a projection's states are known by. */
export interface ProjectionVersion {
  readonly name: string;
  /** A whole number from 1, one higher at each change by which the same events give another state. */
  readonly version: number;
}

/**
 * A read model as plain data. Its state is plain JSON and holds facts, never verdicts that time would change.
 * {@link advance}, {@link replay} and {@link resume} give the same state for the same events.
 */
export interface Projection<State, Events extends EventMap> extends ProjectionVersion {
  readonly initial: State;
  readonly on: ProjectionRecipes<State, Events>;
}

/**
 * A read model of many rows: each row is a state of its own, begun from `initial` by the first event it handles.
 * The cost of an event depends on the size of its row, not on the number of rows.
 */
export interface KeyedProjection<Row, Events extends EventMap> extends Projection<Row, Events> {
  /**
   * Keys of the rows that an event (of a type with a recipe) concerns; none is fine, a key that stands twice counts once.
   * Pure. Default: the event's stream.
   */
  readonly keysOf?: (event: RecordedEventOf<Events>) => readonly string[];
}
