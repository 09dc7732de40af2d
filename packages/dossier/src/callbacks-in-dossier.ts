import type { TrailedCallbackWithSequel } from "@complaint-ledger/callbacks";
import type { AttemptInDossier, CallbackInDossier } from "./dossier.ts";

/** The callbacks of a trail, each with its attempts and what came of it. */
export function callbacksInDossier(trail: readonly TrailedCallbackWithSequel[]): readonly CallbackInDossier[] {
  return trail.map(({ callback, purpose, status, steps, followed }) => {
    const completion = steps.findLast((step) => step.event === "CallbackCompleted");
    const end = completion ?? steps.findLast((step) => step.event === "CallbackAbandoned");
    return {
      callback,
      purpose,
      status,
      attempts: steps.flatMap((step): readonly AttemptInDossier[] =>
        step.event === "CallbackAttempted"
          ? [{ at: step.at, by: step.by, medium: step.data.medium, result: step.data.result }]
          : [],
      ),
      endedAt: end?.at ?? null,
      satisfaction: completion?.data.satisfaction ?? null,
      record: completion?.data.record ?? null,
      followed,
    };
  });
}
