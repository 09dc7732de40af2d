import { ofType, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/**
 * Rule 7: an open case is closed only when each dissatisfied or contradicting outcome callback was followed by a newly
 * executed and called-back solution, or disposed of with a reason; and only such a callback is disposed of, once.
 */
export const dissatisfaction: ComplaintInvariant = ({ event, before }) => {
  if (event.type === "DissatisfactionDisposed") {
    const { callback } = event.data;
    if (isDisposed(callback, before)) return ["disposed of twice"];
    return isBad(callback, before) ? [] : ["disposes of no dissatisfaction"];
  }
  if (event.type !== "ComplaintClosed") return [];
  return unansweredDissatisfactions(before).map((callback) => `closed over the dissatisfaction of ${callback}`);
};

/** Outcome callbacks (ids) whose dissatisfaction nothing has followed, by the events alone. */
export function unansweredDissatisfactions(before: readonly EventOnRecord[]): readonly string[] {
  return outcomes(before)
    .filter((callback) => isDissatisfied(callback) && !isDisposed(callback.data.callback, before))
    .filter(({ occurredAt }) => {
      const executed = ofType(before, "RemedyExecuted").filter((remedy) => remedy.occurredAt > occurredAt);
      return !executed.some((remedy) =>
        outcomes(before).some((next) => !isDissatisfied(next) && next.occurredAt >= remedy.occurredAt),
      );
    })
    .map(({ data }) => data.callback);
}

function outcomes(before: readonly EventOnRecord[]): readonly EventOnRecord<"CallbackCompleted">[] {
  return ofType(before, "CallbackCompleted").filter(({ data }) => data.purpose === "outcome");
}

function isDissatisfied({ data }: EventOnRecord<"CallbackCompleted">): boolean {
  return data.satisfaction === "dissatisfied" || data.record === "contradicted";
}

function isBad(callback: string, before: readonly EventOnRecord[]): boolean {
  return outcomes(before).some((completed) => completed.data.callback === callback && isDissatisfied(completed));
}

function isDisposed(callback: string, before: readonly EventOnRecord[]): boolean {
  return ofType(before, "DissatisfactionDisposed").some(({ data }) => data.callback === callback);
}
