import { ofType } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

/** Rule 6, for callbacks: an outcome callback is abandoned only after the failed attempts each policy demands. */
export const callbackAttempts: ComplaintInvariant = ({ event, before, pinned }) => {
  if (event.type !== "CallbackAbandoned") return [];
  const mine = ofType(before, "CallbackScheduled", "CallbackAttempted").filter(
    ({ data }) => data.callback === event.data.callback,
  );
  if (mine[0]?.data.purpose !== "outcome") return [];
  const failed = ofType(mine, "CallbackAttempted").filter(
    ({ data }) => data.result !== "reached" && data.result !== "formSent",
  );
  return pinned.every(({ callbacks }) => failed.length >= callbacks.attemptsBeforeAbandoning)
    ? []
    : [`abandoned after ${failed.length} failed attempts`];
};
