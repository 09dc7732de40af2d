import { setImmediate as nextTurn } from "node:timers/promises";
import type { AppendResult, EventSourcingError, PreparedAppend } from "@complaint-ledger/event-sourcing";

/** Most appends of one commit: bounds how long a commit holds up the event loop and other processes. */
const MOST_APPENDS = 256;

/** Characters of payload after which a commit takes no further append. */
const ENOUGH_CHARACTERS = 1024 * 1024;

/** Gathers the appends of concurrent callers into few commits. */
export interface GroupCommit {
  /** Resolves once the append is durable, or decided to record nothing. */
  append(append: PreparedAppend): Promise<AppendResult>;
  /** Resolves once no append is under way. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Hands the appends of one turn of the event loop to `commit` together, batch after batch in the order they came.
 * A batch that fails is rejected as a whole; the next one is tried all the same.
 */
export function groupCommit(
  commit: (batch: readonly PreparedAppend[]) => Promise<readonly (AppendResult | EventSourcingError)[]>,
): GroupCommit {
  let queue: Waiting[] = [];
  let drained: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // Not a microtask: those run one after the other before other callers come to append.
      await nextTurn();
      const size = batchSize(queue);
      const batch = queue.slice(0, size);
      queue = queue.slice(size);
      await settle(batch);
    }
    drained = undefined;
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await commit(batch.map(({ append }) => append));
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome instanceof Error) batch[i]?.reject(outcome);
        else batch[i]?.resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        queue.push({ append, resolve, reject });
        drained ??= drain();
      }),
    idle: async () => drained,
  };
}

function batchSize(queue: readonly Waiting[]): number {
  let characters = 0;
  for (const [i, { append }] of queue.entries()) {
    if (i === MOST_APPENDS || characters > ENOUGH_CHARACTERS) return i;
    for (const { data } of append.events) characters += data.length;
  }
  return queue.length;
}
