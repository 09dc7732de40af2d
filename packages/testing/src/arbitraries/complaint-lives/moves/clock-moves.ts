import type { ClockCommands, ClockReference } from "@complaint-ledger/complaint";
import type { ClockRule } from "@complaint-ledger/policy";
import { approver, mostly, quy } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

export const clockMoves: Moves<ClockCommands> = {
  PauseClock: {
    weight: () => 2,
    data: ({ state, pinned, now }, choose) => ({
      pause: newId(choose, "pause", idsOf(state.clocks.pauses)),
      from: hoursBefore(now, choose.of(0, 1, 24, 200, -1)),
      reason: choose.happens(20) ? "holiday" : choose.among(pausesOf(pinned), "mediation"),
      ...maybe(choose, 40, { until: hoursBefore(now, choose.of(0, -24, 12, 30)) }),
      ...maybe(choose, 40, { clock: someClock(pinned, choose) }),
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
    data: ({ state, pinned, now }, choose) => {
      const clock = someClock(pinned, choose);
      const extension = ruleOf(pinned, clock)?.extension;
      const { amount, unit } = extension?.atMost ?? { amount: 5, unit: "calendarDays" };
      const role = extension?.approverRoles[0];
      return {
        clock,
        by: { amount: choose.of(1, amount, amount + 1), unit: choose.happens(4) ? "workingHours" : unit },
        reason: "The expert is away.",
        told: {
          at: hoursBefore(now, choose.of(0, 1, -1)),
          medium: "phone",
          ...maybe(choose, 20, { evidence: knownId(choose, state.investigation.evidence) }),
        },
        ...maybe(choose, 90, { approvedBy: mostly(choose, role === undefined ? quy : { ...quy, role }) }),
      };
    },
  },
  WaiveBreach: {
    weight: () => 2,
    data: ({ pinned }, choose) => ({
      clock: someClock(pinned, choose),
      reason: "The road was flooded.",
      approvedBy: mostly(choose, approver(pinned)),
    }),
  },
  RebasePolicy: {
    weight: () => 1,
    data: ({ state, policies }, choose) => {
      const policy = knownId(choose, idsOf(state.policies));
      const pinned = state.policies.find(({ id }) => id === policy)?.version ?? 1;
      const others = policies.filter(({ id, version }) => id === policy && version !== pinned);
      return {
        policy,
        fromVersion: choose.happens(4) ? 9 : pinned,
        toVersion: choose.happens(4)
          ? 9
          : choose.among(
              others.map(({ version }) => version),
              pinned,
            ),
        reason: "The rule was amended.",
      };
    },
  },
  ReachMilestone: {
    weight: () => 1,
    data: ({ policies }, choose) => ({
      milestone: choose.among(
        policies.flatMap(({ milestones }) => milestones),
        "unheard-of",
      ),
    }),
  },
};

function pausesOf(pinned: World["pinned"]): readonly string[] {
  return pinned.flatMap(({ clocks }) => clocks.flatMap(({ pauseReasons }) => pauseReasons));
}

/** A clock that runs under one of the policies, mostly. */
function someClock(pinned: World["pinned"], choose: Choices): ClockReference {
  const policy = knownId(choose, idsOf(pinned.filter(({ clocks }) => clocks.length > 0)));
  const clocks = pinned.find(({ id }) => id === policy)?.clocks ?? [];
  const extensible = clocks.filter(({ extension }) => extension !== undefined);
  const clock = choose.among(choose.happens(60) && extensible.length > 0 ? extensible : clocks, undefined);
  return { policy, clock: clock?.id ?? "unheard-of" };
}

function ruleOf(pinned: World["pinned"], { policy, clock }: ClockReference): ClockRule | undefined {
  return pinned.find(({ id }) => id === policy)?.clocks.find(({ id }) => id === clock);
}
