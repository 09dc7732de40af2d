import type { EventStore } from "@complaint-ledger/event-sourcing";
import { collect } from "../events/collect.ts";
import type { Fate, Worker } from "./worker.ts";

/** What a caller gets when it does not learn what became of its call. */
export const unknownOutcome: Error = new Error("the connection was lost, and what became of the call is unknown");

/** A store as one worker sees it: each call waits for its turn, and may meet with a fault. */
export function disturbedStore(store: EventStore, { turn, die }: Pick<Worker, "turn" | "die">): EventStore {
  async function meeting<Result>(fate: Fate, call: () => Promise<Result>): Promise<Result> {
    switch (fate) {
      case "requestLost":
        throw unknownOutcome;
      case "crashBefore":
        return die();
      case "answerLost":
        await call();
        throw unknownOutcome;
      case "crashAfter":
        await call();
        return die();
      case "done":
      case "conflict":
        return call();
    }
  }

  return {
    ...store,
    async append(stream, events, expected) {
      const fate = await turn(`append ${events.map(({ type }) => type).join(", ")} to ${stream} expecting ${expected}`);
      if (fate === "conflict") {
        const revision = (await collect(store.readStream(stream))).at(-1)?.revision ?? "noStream";
        return { outcome: "conflict", expected, actual: revision };
      }
      return meeting(fate, () => store.append(stream, events, expected));
    },
    async *readStream(stream, options) {
      const fate = await turn(`read ${stream}`);
      yield* await meeting(fate, () => collect(store.readStream(stream, options)));
    },
  };
}
