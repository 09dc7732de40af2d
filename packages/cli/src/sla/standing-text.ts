import type { ClockAssessment } from "@complaint-ledger/sla";
import { words } from "../text/words.ts";

/** How a clock stands, in words. An advisory one is never breached, and one that is later than advised is not said to be met. */
export function standingText({ status, advisory, stoppedAt, overrun }: ClockAssessment): string {
  if (!advisory) return words(status);
  const late = overrun > 0 && status !== "cancelled";
  const standing = !late ? words(status) : `${stoppedAt === null ? words(status) : "ended"}, later than advised`;
  return `${standing} (advisory: measured, never breached)`;
}
