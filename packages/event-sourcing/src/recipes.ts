import type { Draft } from "immer";
import type { EventMap, EventType, NewEvent } from "./event.ts";

/**
 * What each event does to a state: `{ ComplaintLodged(draft, event) { draft.lodgedAt = event.occurredAt; } }`.
 *
 * A recipe changes the draft and returns nothing. The event it gets is a copy of its own, so it may keep parts of it in
 * the draft and later change them there: history stays as it is. It must not put one object at two places of the
 * draft to change it later: a single event then changes one place, bulk replay both.
 */
export type Recipes<State, Events extends EventMap> = {
  readonly [Type in EventType<Events>]: (draft: Draft<State>, event: NewEvent<Type, Draft<Events[Type]>>) => void;
};
