import { timeTextIn as timeTextOf, type TimeText } from "@complaint-ledger/dossier";
import { isTypedError } from "@complaint-ledger/event-sourcing";
import { commandError } from "../command-line/command-error.ts";

export type { TimeText } from "@complaint-ledger/dossier";

/** How times are written in a zone: `2024-03-01 16:30:00 +08:00`. Throws `invalid-option` for a zone nobody knows. */
export function timeTextIn(timeZone: string): TimeText {
  try {
    return timeTextOf(timeZone);
  } catch (error) {
    if (!isTypedError(error, "unknown-time-zone")) throw error;
    throw commandError("invalid-option", "--time-zone", error.problem, error.remedy, error);
  }
}

/** Passes the names of time zones. Throws `invalid-option`. */
export function assertTimeZone(timeZone: string): void {
  timeTextIn(timeZone);
}
