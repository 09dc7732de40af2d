import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import type { BusinessCalendar } from "@complaint-ledger/working-time";

const day = [
  { open: "09:00", close: "12:00" },
  { open: "13:00", close: "17:00" },
];

/** Seven hours from Monday to Friday, with a break at noon; 29 March 2024 is a holiday. UTC. */
export const office: BusinessCalendar = {
  id: "office",
  version: 1,
  timeZone: "Etc/UTC",
  coverage: { from: "2022-01-01", to: "2027-12-31" },
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptionalDays: { "2024-03-29": { kind: "holiday", name: "Good Friday" } },
  provisionalYears: [],
};

/** A clock of 14 working hours, two office days, from lodging to the final reply; mediation pauses it. */
export const resolve: ClockRule = {
  id: "resolve",
  title: { en: "Resolve" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ReplyIssued", detail: "final" }]],
  cancelledBy: [{ event: "ComplaintWithdrawn" }],
  duration: { amount: 14, unit: "workingHours" },
  advisory: false,
  counting: {
    startDay: "excluded",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "rollsOn",
    lastDayEnds: "midnight",
  },
  pauseReasons: ["mediation", "decree"],
  extension: { approverRoles: [], atMost: { amount: 14, unit: "workingHours" }, times: 1 },
  warnings: [],
};

/** A house rule that asks nothing but its clocks. */
export function house(clocks: readonly ClockRule[] = [resolve], more: Partial<HandlingPolicy> = {}): HandlingPolicy {
  return {
    id: "house",
    version: 1,
    title: { en: "House rule" },
    source: "test",
    origin: "own",
    timeZone: "Etc/UTC",
    calendar: { id: "office", version: 1 },
    classes: [],
    categories: [],
    causes: [],
    refusedChannels: [],
    clocks,
    milestones: [],
    approvalLimits: [],
    solutionApproval: "beyondLimit",
    approverRoles: [],
    closure: {},
    callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
    questionnaires: [],
    reopening: "restart",
    ...more,
  };
}
