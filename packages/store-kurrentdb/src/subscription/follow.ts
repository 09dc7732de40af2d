import { isTypedError, type Position, type RecordedEvent, type Subscription } from "@complaint-ledger/event-sourcing";
import { failureOf } from "../connection/failure.ts";
import { accessDenied } from "../connection/refused.ts";
import { readEvent } from "../event/recorded-event.ts";
import type { LiveEvents } from "./live-events.ts";

/** What a subscription needs of its store. */
export interface FollowSource {
  /** Called at the first step; gives where to begin. Throws what that step rejects with. */
  readonly start: () => Position | undefined;
  /** Opens a subscription of the server, exclusive of `after`. */
  readonly open: (after: Position | undefined) => LiveEvents;
  readonly prefix: string;
  readonly isClosed: () => boolean;
  /** Calls back when the store closes, until the returned function is called. */
  readonly onClose: (listener: () => void) => () => void;
}

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 5_000;

/**
 * Every event from the start on, then each new one. When the server's subscription breaks off, a new one goes on after
 * the last event given out, as long as it takes; each pause is about twice the one before.
 */
export function follow({ start, open, prefix, isClosed, onClose }: FollowSource): Subscription {
  let left = false;
  let leave = (): void => {};
  const isOver = (): boolean => left || isClosed();

  async function* events(): AsyncGenerator<RecordedEvent, void> {
    let after = start();
    let pause = FIRST_PAUSE;
    const stopListening = onClose(() => leave());
    try {
      while (!isOver()) {
        for await (const event of eventsUntilCut(after)) {
          after = event.position;
          pause = FIRST_PAUSE;
          yield event;
        }
        if (!isOver()) await sleep(pause * (0.5 + Math.random() / 2));
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    } finally {
      stopListening();
    }
  }

  /** What one subscription of the server gives until it breaks off. */
  async function* eventsUntilCut(after: Position | undefined): AsyncGenerator<RecordedEvent, void> {
    const live = open(after);
    leave = live.stop;
    try {
      for await (const resolved of live.events) {
        const found = readEvent(resolved, prefix);
        if (isOver()) return;
        // However a server reads "after" when it is asked from another node or again: nothing comes twice.
        if (found !== undefined && (after === undefined || after < found.position)) yield found;
      }
    } catch (error) {
      if (isTypedError(error)) throw error;
      if (!isOver() && failureOf(error) === "accessDenied") throw accessDenied("$all", error);
    } finally {
      live.stop();
    }
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      leave = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const iterator = events();
  return {
    [Symbol.asyncIterator]: () => iterator,
    async close() {
      left = true;
      leave();
      await iterator.return();
    },
  };
}
