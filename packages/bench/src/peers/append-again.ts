import type { NewEvent } from "@complaint-ledger/event-sourcing";
import type { OpenContender } from "./contender.ts";

const TRIES = 5;

/** Appends for a caller who is alone, again if it is refused all the same. Resolves to how often it was tried. */
export async function appendAgain(
  store: OpenContender,
  stream: string,
  events: readonly NewEvent[],
  length: number,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      await store.append(stream, events, length);
      return tries;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
