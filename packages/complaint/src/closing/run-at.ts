import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingState } from "./state.ts";

/** In which run something happened: the number of reopenings by then. What is entered late belongs to the run it happened in. */
export function runAt({ reopenedAt }: Pick<ClosingState, "reopenedAt">, at: Instant): number {
  return reopenedAt.filter((reopening) => reopening <= at).length;
}
