import { isInstant, type Instant } from "@complaint-ledger/event-sourcing";
import { commandError } from "./command-error.ts";

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant from an option: ISO 8601 with `Z` or an offset, seconds and milliseconds may be left out. A date alone
 * is refused, for it would be a different instant in each time zone. Throws `invalid-instant`.
 */
export function instantOption(option: string, text: string): Instant {
  const [, date = "", minutes = "", seconds = ":00", fraction = ".", zone = ""] = FORM.exec(text) ?? [];
  const wallClock = `${date}T${minutes}${seconds}${fraction.padEnd(4, "0")}`;
  const milliseconds = isInstant(`${wallClock}Z`) ? Date.parse(`${wallClock}${zone}`) : Number.NaN;
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
  throw commandError(
    "invalid-instant",
    option,
    `${JSON.stringify(text)} is not an instant`,
    "Pass date, time and zone, like 2024-03-01T08:30:00Z or 2024-03-01T16:30+08:00.",
  );
}
