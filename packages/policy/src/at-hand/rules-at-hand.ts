import type { BusinessCalendar, ProvisionalOptions } from "@complaint-ledger/working-time";
import type { HandlingPolicy } from "../handling-policy.ts";

/** What time limits are reckoned with: policies and calendars as plain data, every version that a complaint is pinned to. */
export interface RulesAtHand extends ProvisionalOptions {
  readonly policies: readonly HandlingPolicy[];
  /** Looked up by the id and version that a policy names. */
  readonly calendars: readonly BusinessCalendar[];
}
