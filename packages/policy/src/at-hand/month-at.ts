import { localDateAt } from "@complaint-ledger/working-time";
import { dayAndNight } from "./calendar-at-hand.ts";

/**
 * The month of an IANA zone, as `YYYY-MM`, in which an instant (ISO 8601, UTC) lies. Throws `invalid-calendar` for an unknown
 * zone.
 *
 * @example
 * monthAt("2024-02-29T16:00:00.000Z", "Asia/Shanghai"); // "2024-03"
 */
export function monthAt(instant: string, timeZone: string): string {
  return localDateAt(dayAndNight(timeZone), Date.parse(instant)).slice(0, "2024-03".length);
}
