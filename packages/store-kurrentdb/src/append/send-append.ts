import { NO_STREAM, type AppendResult, type EventData } from "@kurrent/kurrentdb-client";
import { answerInTime } from "../connection/answer-in-time.ts";
import { failureOf } from "../connection/failure.ts";
import { accessDenied, streamCutShort } from "../connection/refused.ts";
import type { ReplaceableClient } from "../connection/replaceable-client.ts";
import { retrying, type Patience } from "../connection/retrying.ts";
import { kurrentDbStoreError } from "../kurrentdb-store-error.ts";
import type { LastAnswer } from "./last-answer.ts";

/** An append as it goes over the wire: always at an exact revision, for only then may it be sent again. */
export interface ExactAppend {
  readonly stream: string;
  /** Name of the stream on the server. */
  readonly streamName: string;
  /** Revision that the first event has to get. */
  readonly next: number;
  /** When it was called for, by `performance.now()`. */
  readonly since: number;
  readonly events: EventData[];
}

/** Sends an append over a client as often as it takes; undefined if the stream is not where it was expected. */
export type SendAppend = (append: ExactAppend, writing: ReplaceableClient) => Promise<AppendResult | undefined>;

/**
 * Until when the server may go on with an append, in milliseconds from now by this machine's clock. The server compares
 * it with its own clock, and goes by its own limit if that ends earlier; so it only must not have passed where clocks
 * differ.
 */
const DEADLINE = 24 * 60 * 60 * 1_000;

/**
 * Sends appends and, when their outcome is unknown, sends them again: the same ids at the same revision, which the
 * server records once. Rejects with `append-outcome-unknown`, `server-unavailable` if it was never sent,
 * `access-denied`, `append-over-server-limit` or `stream-cut-short`.
 */
export function sendAppend(patience: Patience, answers: LastAnswer): SendAppend {
  return async ({ stream, streamName, next, since, events }, writing) => {
    answers.assertInTime(stream, since);
    const tries = retrying(patience, () => answers.waitingSince(since));
    const streamState = next === 0 ? NO_STREAM : BigInt(next - 1);
    for (;;) {
      const client = writing.current();
      try {
        const result = await answerInTime(
          client.appendToStream(streamName, events, {
            streamState,
            deadline: DEADLINE,
            requiresLeader: true,
          }),
          patience.answerTimeout,
        );
        answers.note();
        return result.success ? result : undefined;
      } catch (error) {
        switch (failureOf(error)) {
          case "wrongExpectedRevision":
            answers.note();
            return undefined;
          case "accessDenied":
            throw accessDenied(stream, error);
          case "deleted":
          case "notFound":
            throw streamCutShort(stream, "was deleted", error);
          case "tooLarge":
            throw overServerLimit(stream, error);
          case "notLeader":
            break;
          case "unanswered":
            writing.replace(client);
        }
        // Also after `notLeader`: it ends the call of all appends under way, some of which may be recorded.
        if (!(await tries.again())) throw outcomeUnknown(stream, error);
      }
    }
  };
}

/** The error for an append that was sent, and of which it is not known whether it was recorded. */
export function outcomeUnknown(stream: string, cause: unknown): Error {
  return kurrentDbStoreError(
    "append-outcome-unknown",
    stream,
    "was appended to and the server did not answer; whether it was recorded is unknown",
    "Append again with the same event ids and the same expected revision: it is recorded once.",
    cause,
  );
}

function overServerLimit(stream: string, cause: unknown): Error {
  return kurrentDbStoreError(
    "append-over-server-limit",
    stream,
    "was given more at once than the server is set up to take; nothing was recorded",
    "Raise the server's MaxAppendSize to 1 MiB or more, or append fewer events at once.",
    cause,
  );
}
