import {
  laterOf,
  readClock,
  type AppendResult,
  type Clock,
  type ExpectedRevision,
  type Position,
  type PreparedAppend,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { streamCutShort } from "../connection/refused.ts";
import { retrying, type Patience } from "../connection/retrying.ts";
import { eventData } from "../event/envelope.ts";
import { positionOf } from "../event/position.ts";
import { nothingKnown, type KnownStream, type KnownStreams } from "./known-streams.ts";
import type { LastAnswer } from "./last-answer.ts";
import { outcomeUnknown, type ExactAppend, type SendAppend } from "./send-append.ts";
import { whyNotRecorded } from "./why-not-recorded.ts";

/** What appending needs of its store. */
export interface AppendContext {
  readonly clock: Clock;
  readonly prefix: string;
  readonly patience: Patience;
  readonly answers: LastAnswer;
  readonly known: KnownStreams;
  /** Sends an append as often as it takes; undefined if the stream is not where it was expected. */
  readonly send: (append: ExactAppend) => ReturnType<SendAppend>;
  /** The stream's events from a revision on. */
  readonly readFrom: (stream: string, revision: number, limit?: number) => AsyncIterable<RecordedEvent>;
}

/**
 * Makes one append, which was called for at `since`; no other one of this store may be under way on the same stream.
 * Whatever was expected, it goes to the server at the revision that was looked at, so that what was found there still
 * holds when it is recorded: that no id stands in the stream already, and how late the last event was recorded.
 */
export async function appendInTurn(
  append: PreparedAppend,
  since: number,
  context: AppendContext,
): Promise<AppendResult> {
  const { stream, expected, events } = append;
  context.answers.assertInTime(stream, since);
  const unseen = retrying({ retryFor: context.patience.answerTimeout });
  let known = context.known.get(stream);
  // A stream that is expected to be new is not looked at first; the server knows.
  let isFresh = known === undefined && expected !== "noStream";
  known ??= isFresh ? await knownNow(stream, nothingKnown(), context) : nothingKnown();
  for (;;) {
    if (!isMet(expected, known) || hasAny(known, events)) {
      if (isFresh) return whyNotRecorded(append, known, context.readFrom);
      known = await knownNow(stream, known, context);
      isFresh = true;
      continue;
    }
    const recordedAt = laterOf(readClock(context.clock), known.recordedAt);
    const { next } = known;
    const result = await context.send({
      stream,
      streamName: context.prefix + stream,
      next,
      since,
      events: events.map((event, i) => eventData(event, i === 0, recordedAt)),
    });
    if (result !== undefined) {
      const lastRevision = next + events.length - 1;
      assertGoesOn(stream, lastRevision, result.nextExpectedRevision);
      for (const { id } of events) known.ids.add(id);
      context.known.set(stream, { next: lastRevision + 1, ids: known.ids, recordedAt });
      const position = positionOf(result.position) ?? (await positionAt(stream, lastRevision, context));
      return { outcome: "appended", firstRevision: next, lastRevision, position };
    }
    known = await knownNow(stream, known, context);
    isFresh = true;
    // What forbids this append may not be replicated yet, and so not be read; it may even be lost with its leader.
    if (known.next > next) unseen.answered();
    else if (!(await unseen.again())) {
      throw streamCutShort(stream, "goes on behind events that the server hides");
    }
  }
}

/** What is known of a stream after reading on from what was known before. */
async function knownNow(stream: string, before: KnownStream, context: AppendContext): Promise<KnownStream> {
  let known = before;
  for await (const event of context.readFrom(stream, before.next)) {
    known.ids.add(event.id);
    known = { next: event.revision + 1, ids: known.ids, recordedAt: event.recordedAt };
  }
  if (known.next > 0) context.known.set(stream, known);
  return known;
}

/** Where an event stands that was recorded, for a server that did not say so with its answer to a retry. */
async function positionAt(stream: string, revision: number, context: AppendContext): Promise<Position> {
  try {
    for await (const { position } of context.readFrom(stream, revision, 1)) return position;
  } catch (error) {
    // Not the read's own error, which would say that nothing was recorded.
    throw outcomeUnknown(stream, error);
  }
  throw streamCutShort(stream, `no longer shows number ${revision}, which was recorded`);
}

function isMet(expected: ExpectedRevision, { next }: KnownStream): boolean {
  switch (expected) {
    case "any":
      return true;
    case "streamExists":
      return next > 0;
    case "noStream":
      return next === 0;
    default:
      return next === expected + 1;
  }
}

function hasAny({ ids }: KnownStream, events: PreparedAppend["events"]): boolean {
  return events.some(({ id }) => ids.has(id));
}

function assertGoesOn(stream: string, expected: number, actual: bigint): void {
  if (actual === BigInt(expected)) return;
  throw streamCutShort(stream, `went on at number ${actual}, where ${expected} was expected; the append was recorded`);
}
