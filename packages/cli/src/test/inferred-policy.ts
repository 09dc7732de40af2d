import type { ClockRule, CountingRule, Duration, HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory } from "@complaint-ledger/regimes";
import type { BusinessCalendar, OpeningHours } from "@complaint-ledger/working-time";

/** How the city seems to set its targets; inferred from the data, documented nowhere. */
export interface InferredLimit {
  readonly type: string;
  readonly duration: Duration;
  /** Whether it counts from the next weekday if the request came at the weekend or after 17:00. */
  readonly fromWeekday: boolean;
}

const weekday: readonly OpeningHours[] = [{ open: "08:30", close: "17:00" }];

/** Weekdays to 17:00; public holidays are not skipped. */
export const bostonWeekdays: BusinessCalendar = {
  id: "boston-weekdays",
  version: 1,
  timeZone: "America/New_York",
  coverage: { from: "2010-01-01", to: "2020-12-31" },
  weekly: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  exceptionalDays: {},
  provisionalYears: [],
};

/** At the weekend from Monday at the same clock time, after 17:00 from the next weekday at 08:30. */
const fromNextWeekday: CountingRule = {
  startDay: "excluded",
  startOnDayOff: "nextWorkingDay",
  startAfterClose: "nextWorkingDay",
  lastDayOnDayOff: "stays",
  lastDayEnds: "sameTime",
};

/** From the opening, to the minute. */
const fromOpening: CountingRule = { ...fromNextWeekday, startOnDayOff: "asIs", startAfterClose: "asIs" };

/** The city's rules in the language of policies: one clock a type of request, or several to choose from. */
export function inferredPolicy(limits: readonly InferredLimit[]): HandlingPolicy {
  return {
    ...importedHistory,
    id: "boston-inferred",
    version: 1,
    timeZone: "America/New_York",
    calendar: { id: bostonWeekdays.id, version: bostonWeekdays.version },
    clocks: limits.map(clockOf),
  };
}

function clockOf({ type, duration, fromWeekday }: InferredLimit): ClockRule {
  return {
    id: `${type} within ${duration.amount} ${duration.unit}`,
    title: { en: `${duration.amount} ${duration.unit}` },
    appliesTo: { categories: [type] },
    startsOn: [{ event: "ComplaintLodged" }],
    stopsOn: [[{ event: "ComplaintClosed" }]],
    cancelledBy: [],
    duration,
    advisory: false,
    counting: fromWeekday ? fromNextWeekday : fromOpening,
    pauseReasons: [],
    warnings: [],
  };
}
