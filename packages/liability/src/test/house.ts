import type { HandlingPolicy, RulesAtHand } from "@complaint-ledger/policy";
import { lenientPolicy } from "@complaint-ledger/testing";
import type { BusinessCalendar } from "@complaint-ledger/working-time";

const day = [{ open: "09:00", close: "17:00" }];

/** Monday to Friday from nine to five, in Shanghai. */
export const office: BusinessCalendar = {
  id: "office",
  version: 1,
  timeZone: "Asia/Shanghai",
  coverage: { from: "2024-01-01", to: "2024-12-31" },
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptionalDays: {},
  provisionalYears: [],
};

/** Ten days to appeal, five working days to decide. */
export const house: HandlingPolicy = {
  ...lenientPolicy,
  timeZone: "Asia/Shanghai",
  calendar: { id: "office", version: 1 },
  liabilityAppeal: { within: { amount: 10, unit: "calendarDays" }, decideWithin: { amount: 5, unit: "workingDays" } },
};

/** Both. */
export const rules: RulesAtHand = { policies: [house], calendars: [office] };
