import type { ClockReference } from "../../../src/index.ts";
import type { ClockCommands } from "../../../src/clocks/index.ts";
import { mostly, quy } from "../cast.ts";
import type { Choices } from "../choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

export const clockMoves: Moves<ClockCommands> = {
  PauseClock: {
    weight: () => 2,
    data: ({ state, now }, choose) => ({
      pause: newId(choose, "pause", idsOf(state.clocks.pauses)),
      from: hoursBefore(now, choose.of(0, 1, 24, 200, -1)),
      reason: choose.of("mediation", "mediation", "decree", "holiday"),
      ...maybe(choose, 40, { until: hoursBefore(now, choose.of(0, -24, 12, 30)) }),
      ...maybe(choose, 40, { clock: someClock(state, choose) }),
    }),
  },
  RevisePause: {
    weight: ({ state }) => (state.clocks.pauses.length > 0 ? 2 : 0),
    data: ({ state, now }, choose) => {
      const from = hoursBefore(now, choose.of(1, 24, 100, -1));
      return {
        pause: knownId(choose, idsOf(state.clocks.pauses)),
        from,
        until: choose.of(hoursBefore(now, 0), null, from, hoursBefore(now, -48), hoursBefore(now, 12)),
        reason: "The hearing was earlier.",
      };
    },
  },
  ResumeClock: {
    weight: ({ state }) => (state.clocks.pauses.some(({ until }) => until === null) ? 3 : 0),
    data: ({ state, now }, choose) => ({
      pause: knownId(choose, idsOf(state.clocks.pauses)),
      at: hoursBefore(now, choose.of(0, 0, 1, -1)),
    }),
  },
  ExtendClock: {
    weight: () => 4,
    data: ({ state, now }, choose) => ({
      clock: someClock(state, choose),
      by: { amount: choose.of(1, 5, 6), unit: choose.happens(4) ? "workingDays" : "calendarDays" },
      reason: "The expert is away.",
      told: { at: hoursBefore(now, choose.of(0, 1, -1)), medium: "phone" },
      ...maybe(choose, 90, { approvedBy: mostly(choose, quy) }),
    }),
  },
  WaiveBreach: {
    weight: () => 2,
    data: ({ state }, choose) => ({
      clock: someClock(state, choose),
      reason: "The road was flooded.",
      approvedBy: mostly(choose, quy),
    }),
  },
  RebasePolicy: {
    weight: () => 1,
    data: ({ state }, choose) => {
      const policy = knownId(choose, idsOf(state.policies));
      const pinned = state.policies.find(({ id }) => id === policy)?.version ?? 1;
      return {
        policy,
        fromVersion: choose.happens(4) ? 9 : pinned,
        toVersion: choose.happens(4) ? 9 : 3 - pinned,
        reason: "The rule was amended.",
      };
    },
  },
  ReachMilestone: {
    weight: () => 1,
    data: (_, choose) => ({ milestone: choose.of("mediationEnded", "expertHeard", "unheard-of") }),
  },
};

function someClock({ policies }: World["state"], choose: Choices): ClockReference {
  return {
    policy: knownId(choose, idsOf(policies.filter(({ id }) => id !== "house"))),
    clock: choose.of("resolve", "resolve", "resolve", "acknowledge", "promptly"),
  };
}
