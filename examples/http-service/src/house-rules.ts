import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockRule, HandlingPolicy, RulesAtHand } from "@complaint-ledger/policy";
import { expressDelivery } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";

/** The express delivery procedure, with a warning four working hours before each of its time limits. */
export const houseRule: HandlingPolicy = {
  ...expressDelivery,
  id: "parcels",
  origin: "own",
  title: { en: "Parcel complaints" },
  clocks: expressDelivery.clocks.map(withWarning),
};

/** What the service reckons with. Time limits that reach into a year without announced holidays are marked. */
export const houseRules: RulesAtHand = {
  policies: [houseRule],
  calendars: [chinaCalendar({ from: "2024-01-01", to: "2027-12-31", unannounced: "provisional" })],
  provisional: "mark",
};

/** Whether an instant (UTC) lies within the days of the calendar, which are Shanghai's, so that one can look from there. */
export function isWithinCalendar(instant: Instant): boolean {
  return instant >= "2023-12-31T16:00:00.000Z" && instant < "2027-12-31T16:00:00.000Z";
}

function withWarning(clock: ClockRule): ClockRule {
  return clock.advisory ? clock : { ...clock, warnings: [{ amount: 4, unit: "workingHours" }] };
}
