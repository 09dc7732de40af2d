import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory } from "@complaint-ledger/regimes";
import type { BusinessCalendar, OpeningHours } from "@complaint-ledger/working-time";

const nineToFive: readonly OpeningHours[] = [{ open: "09:00", close: "17:00" }];

/** Weekdays from nine to five, UTC, no holidays. */
export const deskHours: BusinessCalendar = {
  id: "desk-hours",
  version: 1,
  timeZone: "Etc/UTC",
  coverage: { from: "2016-01-01", to: "2017-12-31" },
  weekly: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
  exceptionalDays: {},
  provisionalYears: [],
};

const resolve: ClockRule = {
  id: "resolve",
  title: { en: "Resolve within five days of eight hours" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ComplaintClosed" }]],
  cancelledBy: [],
  duration: { amount: 40, unit: "workingHours" },
  advisory: false,
  counting: {
    startDay: "excluded",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "stays",
    lastDayEnds: "midnight",
  },
  pauseReasons: ["awaitingUserInfo"],
  warnings: [],
};

/** What a service desk might have meant for its log: waiting for the user does not count, nor do nights and weekends. */
export const desk: HandlingPolicy = {
  ...importedHistory,
  id: "desk",
  version: 1,
  title: { en: "Service desk" },
  calendar: { id: deskHours.id, version: deskHours.version },
  clocks: [resolve],
};

/** The same without its pauses. */
export const deskWithoutPauses: HandlingPolicy = { ...desk, version: 2, clocks: [{ ...resolve, pauseReasons: [] }] };
