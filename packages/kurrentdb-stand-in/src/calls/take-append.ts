import type { ExpectedState } from "../log/append-decision.ts";
import type { LoggedAppend } from "../log/event-log.ts";
import type { ProposedEvent } from "../log/logged-event.ts";
import type { Node } from "../node.ts";

/** An append as one of the two calls brought it. */
export interface ArrivedAppend {
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly events: readonly ProposedEvent[];
}

/** What the server makes of an append. */
export type TakenAppend = LoggedAppend | { readonly kind: "tooLarge" };

/**
 * Decides and commits an append, or does to it what the faults say. `answer` is called once it is replicated, and never
 * if a fault keeps the client from learning what became of it.
 */
export function takeAppend(
  node: Node,
  { stream, expected, events }: ArrivedAppend,
  answer: (taken: TakenAppend) => void,
): void {
  const { faults, log } = node;
  node.appends += 1;
  if (faults.deathsBeforeCommit > 0) {
    faults.deathsBeforeCommit -= 1;
    return node.die();
  }
  if (events.reduce((sum, event) => sum + sizeOf(event), 0) > faults.maxAppendSize) return answer({ kind: "tooLarge" });
  const taken = log.append(stream, events, expected, faults.replicationDelay === 0);
  // As the real server does: it drops the retry of what is not replicated yet.
  if (taken.kind === "idempotent" && log.replicated() <= log.indexFrom(taken.last.position)) return;
  afterReplication(node, taken, () => {
    if (faults.deathsAfterCommit > 0) {
      faults.deathsAfterCommit -= 1;
      return node.die();
    }
    if (faults.answersToLose > 0) faults.answersToLose -= 1;
    else answer(taken);
  });
}

function afterReplication({ faults, log }: Node, taken: LoggedAppend, then: () => void): void {
  if (taken.kind !== "appended" || faults.replicationDelay === 0) return then();
  setTimeout(() => {
    log.replicatedUpTo(taken.last);
    then();
  }, faults.replicationDelay);
}

/** As the server counts: a type takes two bytes a character. */
function sizeOf({ type, data, customMetadata }: ProposedEvent): number {
  return 2 * type.length + data.length + customMetadata.length;
}
