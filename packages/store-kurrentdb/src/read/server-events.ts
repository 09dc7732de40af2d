import { isTypedError, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { AllStreamResolvedEvent, KurrentDBClient, ResolvedEvent } from "@kurrent/kurrentdb-client";
import { answerInTime } from "../connection/answer-in-time.ts";
import { failureOf } from "../connection/failure.ts";
import { accessDenied, serverUnavailable, streamCutShort } from "../connection/refused.ts";
import type { ReplaceableClient } from "../connection/replaceable-client.ts";
import { retrying, type Patience } from "../connection/retrying.ts";
import { readEvent } from "../event/recorded-event.ts";

/** An answer of the server to a read, event by event. It is sent no faster than it is taken. */
export type Answer = AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>;

/** The place of the last event given out. */
export type Reached = Pick<RecordedEvent, "revision" | "position">;

/** One read of the server, as often as it has to be asked. */
export interface ServerRead {
  readonly reading: ReplaceableClient;
  readonly patience: Patience;
  readonly prefix: string;
  /** What is read, for errors. */
  readonly field: string;
  /** Asks for what follows `reached`, or for the beginning; undefined when nothing can follow. */
  readonly ask: (client: KurrentDBClient, reached: Reached | undefined) => Answer | undefined;
  /** Whether an event follows `reached` in the reading order: an answer may begin with events given out before. */
  readonly follows: (event: RecordedEvent, reached: Reached | undefined) => boolean;
  /** Whether to ask again after an answer with so many events, for more may have been recorded or were not asked for. */
  readonly asksAgain: (events: number) => boolean;
}

/** Gives the ledger's events, asking again from the last one when the server fails or goes silent. */
export async function* serverEvents(read: ServerRead): AsyncGenerator<RecordedEvent, void> {
  const { reading, patience, prefix, field, ask, follows, asksAgain } = read;
  const tries = retrying(patience);
  let reached: Reached | undefined;
  let events = 0;
  // Silence may also be a long way past events that the filter leaves out, so each try after it waits longer.
  let timeout = patience.answerTimeout;
  for (;;) {
    const client = reading.current();
    const answer = ask(client, reached)?.[Symbol.asyncIterator]();
    if (answer === undefined) return;
    try {
      for (;;) {
        const step = await answerInTime(answer.next(), timeout);
        if (step.done === true) break;
        const found = readEvent(step.value, prefix);
        if (found === undefined || !follows(found, reached)) continue;
        // What the reader does to the event must not lead astray where to go on.
        reached = { revision: found.revision, position: found.position };
        events += 1;
        tries.answered();
        yield found;
      }
    } catch (error) {
      if (isTypedError(error)) throw error;
      const failure = failureOf(error);
      switch (failure) {
        case "notFound":
          return;
        case "deleted":
          throw streamCutShort(field, "was deleted", error);
        case "accessDenied":
          throw accessDenied(field, error);
        default:
          break;
      }
      // A client that met a follower has learned where the leader is.
      if (failure !== "notLeader") reading.replace(client);
      timeout *= 2;
      if (await tries.again()) continue;
      throw serverUnavailable(field, error);
    }
    if (!asksAgain(events)) return;
    events = 0;
  }
}
