import type { ComplaintState } from "../state.ts";
import type { Callback } from "./state.ts";

/** Whether an outcome callback found the complainant dissatisfied, or contradicting what the record says. */
export function isDissatisfied({ purpose, status, satisfaction, contradicts }: Callback): boolean {
  return purpose === "outcome" && status === "completed" && (satisfaction === "dissatisfied" || contradicts);
}

/**
 * Rule 7: dissatisfied outcome callbacks that nothing has followed yet: neither a disposal with a reason, nor a remedy
 * executed after them and then called back without dissatisfaction.
 */
export function openDissatisfactions(state: ComplaintState): readonly Callback[] {
  return state.callback.callbacks.filter(
    (callback) => isDissatisfied(callback) && !callback.disposed && !isFollowedBySolution(callback, state),
  );
}

/** By when it happened: callbacks need not be completed in the order they were scheduled, nor recorded as they happened. */
function isFollowedBySolution(callback: Callback, state: ComplaintState): boolean {
  const contentAt = state.callback.callbacks
    .filter((next) => next.purpose === "outcome" && next.status === "completed" && !isDissatisfied(next))
    .map(({ completedAt }) => completedAt ?? "");
  return state.resolution.remedies.some(
    ({ executedAt }) =>
      executedAt !== null &&
      executedAt > (callback.completedAt ?? "") &&
      contentAt.some((calledBackAt) => calledBackAt >= executedAt),
  );
}
