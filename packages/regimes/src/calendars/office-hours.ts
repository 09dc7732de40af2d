import type { BusinessCalendar, OpeningHours } from "@complaint-ledger/working-time";

/** 09:00 to 12:00 and 13:30 to 18:00 (ours): no procedure or regulation shipped here gives office hours. */
export const chinaOfficeHours: readonly OpeningHours[] = [
  { open: "09:00", close: "12:00" },
  { open: "13:30", close: "18:00" },
];

/** A week of five days, Monday to Friday, all of the same hours. */
export function mondayToFriday(hours: readonly OpeningHours[]): BusinessCalendar["weekly"] {
  return { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours };
}
