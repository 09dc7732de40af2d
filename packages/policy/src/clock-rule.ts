import type { Duration } from "./duration.ts";
import type { LocalizedText } from "./handling-policy.ts";

/** A time limit of a policy, as declared; how it is reckoned follows from its calendar and counting rule. */
export interface ClockRule {
  /** Unique in its policy, e.g. `resolve`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The article or step that sets it, when finer than the policy's own source. */
  readonly source?: string;
  /** Whom it applies to; every condition given must hold, an absent one is no condition. */
  readonly appliesTo?: ClockScope;
  /**
   * Whom it does not apply to even so: complaints that meet every condition given here. Complaints of which nothing is
   * known yet are not among them, so "30 days, 90 in death benefit cases" leaves no complaint without a limit.
   */
  readonly exceptFor?: ClockScope;
  /** Events (or milestones) that start it; the first one counts. */
  readonly startsOn: readonly ClockTrigger[];
  /** Events (or milestones) that stop it; each group needs all of its triggers, any group suffices. */
  readonly stopsOn: readonly (readonly ClockTrigger[])[];
  /** Events that end it without a verdict, e.g. a withdrawal. */
  readonly cancelledBy: readonly ClockTrigger[];
  readonly duration: Duration;
  /** Measured but never breached ("promptly", "the same day if possible"). */
  readonly advisory: boolean;
  readonly counting: CountingRule;
  /** Reasons for which it may be paused; empty: never. */
  readonly pauseReasons: readonly string[];
  readonly extension?: ExtensionRule;
  /** How long before it is due a warning is raised, in the clock's own kind of time. */
  readonly warnings: readonly Duration[];
}

/** What a clock listens to: an event type of the complaint, with a detail where the type alone says too little. */
export interface ClockTrigger {
  readonly event: string;
  /** Milestone id of a `MilestoneReached`; for the other events that have one, see {@link triggerDetails}. */
  readonly detail?: string;
  /** Only what was said in writing counts. */
  readonly inWriting?: true;
}

/** Which complaints a clock applies to. */
export interface ClockScope {
  readonly classes?: readonly string[];
  readonly categories?: readonly string[];
  readonly natures?: readonly string[];
  readonly channels?: readonly string[];
}

/** The questions on which regulations differ. */
export interface CountingRule {
  /** Whether the day of the start counts as day one. */
  readonly startDay: "counts" | "excluded";
  /** A start on a day off (or after close): counted from there, or as if on the next working day. */
  readonly startOnDayOff: "asIs" | "nextWorkingDay";
  readonly startAfterClose: "asIs" | "nextWorkingDay";
  /** A last day on a day off: stays, or rolls on to the next working day. */
  readonly lastDayOnDayOff: "stays" | "rollsOn";
  /** When the last day ends. `sameTime` keeps the clock time of the start. */
  readonly lastDayEnds: "midnight" | "closeOfBusiness" | "sameTime";
}

/** Who may extend a clock, by how much, how often. */
export interface ExtensionRule {
  /** Empty: nobody's approval is asked. */
  readonly approverRoles: readonly string[];
  /** The most one extension may add; absent: no limit, as where the law leaves the length to the parties. */
  readonly atMost?: Duration;
  /** How many extensions a run of the clock may have; absent: no limit. */
  readonly times?: number;
}
