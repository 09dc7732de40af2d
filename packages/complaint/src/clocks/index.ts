import type { Step } from "../step.ts";
import { extendClock, type ClockExtended } from "./extend-clock.ts";
import { pauseClock, type ClockPaused } from "./pause-clock.ts";
import { reachMilestone, type MilestoneReached } from "./reach-milestone.ts";
import { rebasePolicy, type PolicyRebased, type Suspension } from "./rebase-policy.ts";
import { resumeClock, type ClockResumed } from "./resume-clock.ts";
import { revisePause, type ClockPauseRevised } from "./revise-pause.ts";
import { waiveBreach, type BreachWaived } from "./waive-breach.ts";

export type {
  BreachWaived,
  ClockExtended,
  ClockPauseRevised,
  ClockPaused,
  ClockResumed,
  MilestoneReached,
  PolicyRebased,
  Suspension,
};

/** Commands about clocks and the policies that set them, and their payloads. */
export interface ClockCommands {
  readonly PauseClock: ClockPaused;
  readonly RevisePause: ClockPauseRevised;
  readonly ResumeClock: ClockResumed;
  readonly ExtendClock: ClockExtended;
  readonly WaiveBreach: BreachWaived;
  readonly RebasePolicy: PolicyRebased;
  readonly ReachMilestone: MilestoneReached;
}

/** Events about clocks and the policies that set them, and their payloads. */
export interface ClockEvents {
  readonly ClockPaused: ClockPaused;
  readonly ClockPauseRevised: ClockPauseRevised;
  readonly ClockResumed: ClockResumed;
  readonly ClockExtended: ClockExtended;
  readonly BreachWaived: BreachWaived;
  readonly PolicyRebased: PolicyRebased;
  readonly MilestoneReached: MilestoneReached;
}

/** Steps about clocks and the policies that set them. */
export const clockSteps: readonly Step[] = [
  pauseClock,
  revisePause,
  resumeClock,
  extendClock,
  waiveBreach,
  rebasePolicy,
  reachMilestone,
];
