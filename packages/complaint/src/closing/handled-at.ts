import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Draft } from "immer";
import type { ClosingState } from "./state.ts";

/** Notes that something was done that only an open complaint allows. */
export function handledAt(closing: Draft<ClosingState>, at: Instant): void {
  if (closing.handledUntil === null || at > closing.handledUntil) closing.handledUntil = at;
}
