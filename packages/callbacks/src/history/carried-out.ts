import type { Instant } from "@complaint-ledger/event-sourcing";
import type { TrailFact } from "../facts/trail-fact.ts";
import type { Run } from "./runs.ts";

/** A solution was carried out: from here the outcome callback is owed. */
export interface CarriedOut {
  /** What completed it. */
  readonly fact: TrailFact;
  /**
   * When more came to be owed, the complaint was withdrawn, or it was reopened: a callback that was not due by then waits
   * for what comes of that. Null: nothing of the kind.
   */
  readonly lapsesAt: Instant | null;
}

/**
 * When solutions were carried out in a run: each time the last remedy owed was executed; in a run without remedies with
 * the first final reply (ours: who wanted an explanation gets it there).
 */
export function carriedOutIn({ facts, reopenedAt }: Run): readonly CarriedOut[] {
  const carriedOut = facts.some(({ event }) => event === "RemedyInstructed" || event === "RemedyExecuted")
    ? byRemedies(facts)
    : byReply(facts);
  const withdrawnAt = facts.find(({ event }) => event === "ComplaintWithdrawn")?.at ?? null;
  return carriedOut
    .filter(({ fact: { at } }) => withdrawnAt === null || at < withdrawnAt)
    .map(({ fact, lapsesAt }) => ({ fact, lapsesAt: lapsesAt ?? withdrawnAt ?? reopenedAt }));
}

function byReply(facts: Run["facts"]): readonly CarriedOut[] {
  const reply = facts.find((fact) => fact.event === "ReplyIssued" && fact.kind === "final");
  return reply === undefined ? [] : [{ fact: reply, lapsesAt: null }];
}

function byRemedies(facts: Run["facts"]): readonly CarriedOut[] {
  const owed = new Set<string>();
  const carriedOut: { fact: TrailFact; lapsesAt: Instant | null }[] = [];
  for (const fact of facts) {
    if (!("remedy" in fact)) continue;
    const last = carriedOut.at(-1);
    if (last !== undefined) last.lapsesAt ??= fact.at;
    if (fact.event !== "RemedyExecuted") {
      owed.add(fact.remedy);
      continue;
    }
    owed.delete(fact.remedy);
    if (owed.size === 0) carriedOut.push({ fact, lapsesAt: null });
  }
  return carriedOut;
}
