import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Attempt } from "../step.ts";

/** When the present run began, if not with the lodging (UTC): what is part of it and of no other did not happen before. */
export function lastReopening({ state }: Attempt<unknown>): Instant | undefined {
  return state.closing.reopenedAt.at(-1);
}
