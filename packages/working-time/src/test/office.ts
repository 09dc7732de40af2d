import type { BusinessCalendar, OpeningHours } from "../calendar/business-calendar.ts";

/** Hours written briefly: `hours("09:00-12:00", "13:00-17:00")`. */
export function hours(...texts: readonly string[]): readonly OpeningHours[] {
  return texts.map((text) => ({ open: text.slice(0, 5), close: text.slice(6) }));
}

/** The same hours from Monday to Friday. */
export function weekdays(...texts: readonly string[]): BusinessCalendar["weekly"] {
  const day = hours(...texts);
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
}

/** An office, open 09:00–17:00 from Monday to Friday in UTC during 2024 unless told otherwise. */
export function office(differences: Partial<BusinessCalendar> = {}): BusinessCalendar {
  return {
    id: "office",
    version: 1,
    timeZone: "Etc/UTC",
    coverage: { from: "2024-01-01", to: "2024-12-31" },
    weekly: weekdays("09:00-17:00"),
    exceptionalDays: {},
    provisionalYears: [],
    ...differences,
  };
}

/** An instant from ISO text. */
export function at(text: string): number {
  return Date.parse(text);
}

/** ISO text of an instant, for failures that a person can read. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
