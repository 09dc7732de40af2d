import type { Position } from "@complaint-ledger/event-sourcing";
import type { AllStreamResolvedEvent } from "@kurrent/kurrentdb-client";
import type { ReplaceableClient } from "../connection/replaceable-client.ts";
import { logPosition } from "../event/position.ts";
import { ledgerFilter } from "../read/all-read.ts";

/** A subscription of the server: ends or fails when it breaks off, and goes no faster than it is read. */
export interface LiveEvents {
  readonly events: AsyncIterable<AllStreamResolvedEvent>;
  /** Ends it. May be called again. */
  readonly stop: () => void;
}

/** Subscribes after a position; fails if the server has not confirmed that within `answerTimeout` milliseconds. */
export function liveEvents(
  following: ReplaceableClient,
  prefix: string,
  answerTimeout: number,
  after: Position | undefined,
): LiveEvents {
  const client = following.current();
  const subscription = client.subscribeToAll({
    fromPosition: after === undefined ? "start" : (logPosition(after) ?? "end"),
    filter: ledgerFilter(prefix),
    requiresLeader: false,
  });
  const unconfirmed = setTimeout(() => subscription.destroy(new Error("no confirmation")), answerTimeout);
  const confirmed = (): void => clearTimeout(unconfirmed);
  // Attached before anything can happen. The reader is told of an error by its loop; unheard, it would end the process.
  subscription.on("confirmation", confirmed);
  subscription.on("error", confirmed);
  return {
    events: subscription,
    stop() {
      confirmed();
      if (subscription.destroyed) return;
      // Rejects if the call was never made.
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
}
