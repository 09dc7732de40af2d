import { localDateAt } from "@complaint-ledger/working-time";
import { dayAndNight } from "../at-hand/calendar-at-hand.ts";
import type { HandlingPolicy } from "../handling-policy.ts";

/** Whether new complaints may be pinned to a policy on a day, `YYYY-MM-DD` in the policy's own time zone. */
export function isValidOn({ validFrom, validTo }: HandlingPolicy, localDate: string): boolean {
  // Dates of this form compare as strings.
  return (validFrom === undefined || validFrom <= localDate) && (validTo === undefined || localDate <= validTo);
}

/**
 * Whether a complaint lodged at an instant (ISO 8601, UTC) may be pinned to a policy: the instant lies on one of its days of
 * validity, as they are in its own time zone. Throws what working time throws for an unknown zone. Before 1973 and after 2199,
 * for which no zone is at hand, the day is that of UTC.
 *
 * @example
 * isInForce({ ...policy, validTo: "2024-03-31", timeZone: "Asia/Shanghai" }, "2024-03-31T16:00:00.000Z"); // false
 */
export function isInForce(policy: HandlingPolicy, instant: string): boolean {
  if (policy.validFrom === undefined && policy.validTo === undefined) return true;
  const at = Date.parse(instant);
  const zone = dayAndNight(policy.timeZone);
  const isCovered = zone.coverage.from <= at && at < zone.coverage.to;
  return isValidOn(policy, isCovered ? localDateAt(zone, at) : instant.slice(0, "2024-03-01".length));
}
