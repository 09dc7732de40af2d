import type { Instant } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose } from "@complaint-ledger/policy";
import type {
  AbandonmentFact,
  AttemptFact,
  CallbackFact,
  CompletionFact,
  DisposalFact,
  PlannedFact,
} from "../facts/trail-fact.ts";

/** How far a callback came. */
export type CallbackStatus = "planned" | "attempted" | "completed" | "abandoned";

/** 回访: one callback, from plan to result, with each of its steps in the order it was recorded. */
export interface TrailedCallback {
  /** Its id, unique in the complaint. */
  readonly callback: string;
  /** Null where no step says it (a raw append of nothing but an end). */
  readonly purpose: CallbackPurpose | null;
  readonly status: CallbackStatus;
  readonly steps: readonly CallbackFact[];
}

/** A callback of these steps, which all name it. */
export function callbackOf(callback: string, steps: readonly CallbackFact[]): TrailedCallback {
  return { callback, purpose: purposeOf(steps), status: statusOf({ steps }), steps };
}

/** When it was planned for; the last plan counts. */
export function planOf({ steps }: TrailedCallback): PlannedFact | undefined {
  return steps.findLast((step): step is PlannedFact => step.event === "CallbackScheduled");
}

/** Its attempts, in the order they were recorded. */
export function attemptsOf({ steps }: Pick<TrailedCallback, "steps">): readonly AttemptFact[] {
  return steps.filter((step): step is AttemptFact => step.event === "CallbackAttempted");
}

/** What the complainant said; the last word counts where raw appends hold several. */
export function completionOf({ steps }: TrailedCallback): CompletionFact | undefined {
  return steps.findLast((step): step is CompletionFact => step.event === "CallbackCompleted");
}

/** How it ended, completed or abandoned. */
export function endOf({ steps }: Pick<TrailedCallback, "steps">): CompletionFact | AbandonmentFact | undefined {
  return steps.findLast(
    (step): step is CompletionFact | AbandonmentFact =>
      step.event === "CallbackCompleted" || step.event === "CallbackAbandoned",
  );
}

/** That nothing more follows from its dissatisfaction. */
export function disposalOf({ steps }: TrailedCallback): DisposalFact | undefined {
  return steps.findLast((step): step is DisposalFact => step.event === "DissatisfactionDisposed");
}

/** Whether it tried in vain: neither was the complainant reached, nor is a form on its way. */
export function isFailed({ data: { result } }: AttemptFact): boolean {
  return result !== "reached" && result !== "formSent";
}

/** When it took place: its end; else its last attempt, or what it is planned for. UTC. */
export function momentOf(callback: TrailedCallback): Instant | null {
  const last = endOf(callback) ?? attemptsOf(callback).at(-1);
  return last?.at ?? planOf(callback)?.data.plannedFor ?? null;
}

function purposeOf(steps: readonly CallbackFact[]): CallbackPurpose | null {
  for (const { data } of steps) if ("purpose" in data) return data.purpose;
  return null;
}

function statusOf(callback: Pick<TrailedCallback, "steps">): CallbackStatus {
  switch (endOf(callback)?.event) {
    case "CallbackCompleted":
      return "completed";
    case "CallbackAbandoned":
      return "abandoned";
    case undefined:
      return attemptsOf(callback).length > 0 ? "attempted" : "planned";
  }
}
