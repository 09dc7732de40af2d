import type { Fact } from "../facts/fact.ts";
import { elapsedTime } from "../time/elapsed-time.ts";
import { epochOf } from "../time/epoch.ts";
import type { ClockEnd, ClockRun } from "./clock-run.ts";

/**
 * The clocks of what was promised to the complainant: each promised deadline, and each deferred reply. No policy, pause or
 * reclassification moves them.
 *
 * A promised deadline is kept by closing the complaint, a deferral by the final reply or by closing it; a withdrawal
 * ends both without a verdict (ours). A later deferral replaces an earlier one only before it falls due (ours).
 */
export function promisedRuns(facts: readonly Fact[]): readonly ClockRun[] {
  const runs: ClockRun[] = [];
  let run = 0;
  let deferrals = 0;
  for (const [i, fact] of facts.entries()) {
    if (fact.event === "ComplaintReopened") run++;
    if (fact.event === "DeadlinePromised") {
      const end = endAfter(i, facts, isClosing, fact.dueAt);
      runs.push(promise("promise", fact.deadline, run, fact.at, fact.dueAt, end));
    }
    if (fact.event === "ReplyDeferred") {
      deferrals++;
      const end = endAfter(i, facts, (later) => isClosing(later) || isFinalReply(later), fact.until);
      runs.push(promise("deferral", String(deferrals), run, fact.at, fact.until, end));
    }
  }
  return runs;
}

function promise(
  origin: "promise" | "deferral",
  clock: string,
  run: number,
  at: string,
  dueAt: string,
  end: ClockEnd | null,
): ClockRun {
  return {
    origin,
    policy: null,
    version: null,
    clock,
    run,
    advisory: false,
    startedAt: epochOf(at),
    end,
    deadline: { dueAt: epochOf(dueAt), left: null, warnings: [], tooLate: [], provisional: false },
    paused: [],
    closed: [],
    kind: elapsedTime,
    extensions: [],
    waiver: null,
  };
}

function endAfter(
  made: number,
  facts: readonly Fact[],
  isKeptBy: (fact: Fact) => boolean,
  dueAt: string,
): ClockEnd | null {
  const deferred = facts[made]?.event === "ReplyDeferred";
  for (const fact of facts.slice(made + 1)) {
    if (isKeptBy(fact)) return { how: "stopped", at: epochOf(fact.at) };
    const replaced = deferred && fact.event === "ReplyDeferred" && fact.at <= dueAt;
    if (replaced || fact.event === "ComplaintWithdrawn") return { how: "cancelled", at: epochOf(fact.at) };
  }
  return null;
}

function isClosing({ event }: Fact): boolean {
  return event === "ComplaintClosed";
}

function isFinalReply({ event, detail }: Fact): boolean {
  return event === "ReplyIssued" && detail === "final";
}
