import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockReference } from "../clocks/clock-reference.ts";
import { unstartedClock } from "../clocks/clock-state.ts";
import { lodged, type Story } from "./complaint-fixture.ts";

/** The clock most of these tests are about. */
export const resolve: ClockReference = { policy: "house", clock: "resolve" };

/** A clock of five working days that mediation pauses and a manager may extend once by three. */
export const resolveClock: ClockRule = {
  id: "resolve",
  title: { en: "Resolve" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ComplaintClosed" }]],
  cancelledBy: [],
  duration: { amount: 5, unit: "workingDays" },
  advisory: false,
  counting: {
    startDay: "excluded",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "rollsOn",
    lastDayEnds: "midnight",
  },
  pauseReasons: ["mediation", "decree"],
  extension: { approverRoles: ["manager"], atMost: { amount: 3, unit: "workingDays" }, times: 1 },
  warnings: [],
};

/** A complaint lodged at 08:00 on 1 March under `clocks`; each of them runs from then on and falls due at `dueAt`. */
export function timed(
  clocks: readonly ClockRule[] = [resolveClock],
  dueAt: Instant | null = "2024-03-08T00:00:00.000Z",
  policy: Partial<HandlingPolicy> = {},
): Story {
  const story = lodged({ ...policy, clocks });
  const running = { startedAt: "2024-03-01T08:00:00.000Z", dueAt, stoppedAt: null };
  story.clock = ({ clock }) => (clocks.some(({ id }) => id === clock) ? running : unstartedClock);
  return story;
}
