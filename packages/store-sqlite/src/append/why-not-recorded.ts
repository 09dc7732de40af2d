import {
  eventSourcingError,
  type AppendResult,
  type CurrentRevision,
  type EventSourcingError,
  type ExpectedRevision,
  type PreparedAppend,
} from "@complaint-ledger/event-sourcing";
import { positionOf } from "../read/position-number.ts";
import type { AppendStatements } from "./append-statements.ts";

/** An existing stream; it has at least one event. */
export interface StreamHead {
  readonly id: number;
  /** Of its last event. */
  readonly revision: number;
}

/**
 * Decides an append by the rules of the port: the result or error of one that records nothing, undefined if its events
 * are to be recorded. To be called inside the transaction that records them.
 */
export function whyNotRecorded(
  append: PreparedAppend,
  head: StreamHead | undefined,
  statements: AppendStatements,
): AppendResult | EventSourcingError | undefined {
  const { events, expected } = append;
  if (holds(expected, head)) {
    if (head === undefined) return undefined;
    const duplicate = events.findIndex(({ id }) => statements.holds.get(head.id, id) !== undefined);
    return duplicate === -1 ? undefined : duplicateEventId(append, duplicate);
  }
  const actual: CurrentRevision = head?.revision ?? "noStream";
  return earlierTry(append, head, statements, actual) ?? { outcome: "conflict", expected, actual };
}

function holds(expected: ExpectedRevision, head: StreamHead | undefined): boolean {
  switch (expected) {
    case "any":
      return true;
    case "noStream":
      return head === undefined;
    case "streamExists":
      return head !== undefined;
    default:
      return head?.revision === expected;
  }
}

/** What an earlier try of the same append left directly after `expected`; undefined if none of its ids is there. */
function earlierTry(
  { events, expected }: PreparedAppend,
  head: StreamHead | undefined,
  { between }: AppendStatements,
  actual: CurrentRevision,
): AppendResult | undefined {
  if (head === undefined || expected === "streamExists" || expected === "any") return undefined;
  const firstRevision = expected === "noStream" ? 0 : expected + 1;
  const lastRevision = firstRevision + events.length - 1;
  const there = between.all(head.id, firstRevision, lastRevision);
  const last = there.at(-1);
  if (last !== undefined && there.length === events.length && there.every(({ id }, i) => id === events[i]?.id)) {
    return { outcome: "alreadyAppended", firstRevision, lastRevision, position: positionOf(Number(last["position"])) };
  }
  const ids = new Set(there.map(({ id }) => id));
  return events.some(({ id }) => ids.has(id)) ? { outcome: "partialOverlap", expected, actual } : undefined;
}

function duplicateEventId({ events }: PreparedAppend, i: number): EventSourcingError {
  return eventSourcingError({
    code: "duplicate-event-id",
    field: `events[${i}].id`,
    problem: `${events[i]?.id} already stands in this stream`,
    remedy: "Give each event its own id; retry an append with the expected revision it had.",
  });
}
