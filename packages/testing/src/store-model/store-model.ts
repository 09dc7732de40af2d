import type { CurrentRevision, ExpectedRevision, NewEvent, RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Append } from "../events/repeated-append.ts";

/** An event store as an array: what every real one has to agree with. */
export interface StoreModel {
  /** All events in the order in which they were recorded. */
  readonly recorded: ModelledEvent[];
  /** Every append made so far. */
  readonly attempts: Append[];
  /** Of each open subscription, the number of the event it gives next. */
  readonly subscriptions: number[];
}

/** An event and its stream. */
export interface ModelledEvent {
  readonly stream: string;
  readonly event: NewEvent;
}

/** The part of what becomes of an append that a model can foretell: all but the position. */
export type ModelledResult =
  | { readonly rejectedWith: "duplicate-event-id" }
  | { readonly outcome: "appended" | "alreadyAppended"; readonly firstRevision: number; readonly lastRevision: number }
  | {
      readonly outcome: "partialOverlap" | "conflict";
      readonly expected: ExpectedRevision;
      readonly actual: CurrentRevision;
    };

/** A model that holds no event. */
export function emptyModel(): StoreModel {
  return { recorded: [], attempts: [], subscriptions: [] };
}

/** The events of one stream. */
export function modelledStream(model: StoreModel, stream: string): readonly NewEvent[] {
  return model.recorded.filter((entry) => entry.stream === stream).map(({ event }) => event);
}

/** Appends to the model. */
export function appendToModel(model: StoreModel, append: Append): ModelledResult {
  model.attempts.push(append);
  const { stream, events, expected } = append;
  const before = modelledStream(model, stream).map(({ id }) => id);
  const ids = events.map(({ id }) => id);
  const actual = before.length === 0 ? "noStream" : before.length - 1;

  if (expected === "noStream" || typeof expected === "number") {
    const firstRevision = expected === "noStream" ? 0 : expected + 1;
    const there = before.slice(firstRevision, firstRevision + ids.length);
    if (there.join() === ids.join()) {
      return { outcome: "alreadyAppended", firstRevision, lastRevision: firstRevision + ids.length - 1 };
    }
    if (there.some((id) => ids.includes(id))) return { outcome: "partialOverlap", expected, actual };
  }
  const admitted = expected === "any" || (expected === "streamExists" ? actual !== "noStream" : actual === expected);
  if (!admitted) return { outcome: "conflict", expected, actual };

  if (ids.some((id) => before.includes(id))) return { rejectedWith: "duplicate-event-id" };
  model.recorded.push(...events.map((event) => ({ stream, event })));
  return { outcome: "appended", firstRevision: before.length, lastRevision: before.length + ids.length - 1 };
}

/** What a model knows of a recorded event. */
export interface ForetoldEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly data: unknown;
}

/** What {@link told} has to give of all events. */
export function foretold(model: StoreModel): readonly ForetoldEvent[] {
  const next = new Map<string, number>();
  return model.recorded.map(({ stream, event }) => {
    const revision = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    return { stream, revision, id: event.id, data: event.data };
  });
}

/** What a store gave, as far as a model can foretell it. */
export function told(events: readonly RecordedEvent[]): readonly ForetoldEvent[] {
  return events.map(({ stream, revision, id, data }) => ({ stream, revision, id, data }));
}
