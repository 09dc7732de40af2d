import type { ClockEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { actorText, clockText, listText } from "./parts.ts";

/** What was done to the clocks of a complaint, in words. */
export const clockSentences: Sentences<ClockEvents> = {
  ClockPaused: ({ pause, clock, from, until, reason, explanation }, time) => ({
    headline: `Pause ${pause} of ${clock === undefined ? "all clocks" : clockText(clock)} from ${time(from)}`,
    details: { until: until === undefined ? undefined : time(until), reason: words(reason), explanation },
  }),
  ClockPauseRevised: ({ pause, from, until, reason }, time) => ({
    headline: `Pause ${pause} revised`,
    details: { from: time(from), until: until === null ? "resumed" : time(until), reason },
  }),
  ClockResumed: ({ pause, at }, time) => ({ headline: `Pause ${pause} ended at ${time(at)}` }),
  ClockExtended: ({ clock, by, reason, approvedBy }) => ({
    headline: `${clockText(clock)} extended by ${by.amount} ${words(by.unit)}`,
    details: { reason, "approved by": approvedBy === undefined ? undefined : actorText(approvedBy) },
  }),
  BreachWaived: ({ clock, reason, approvedBy }) => ({
    headline: `Breach of ${clockText(clock)} waived`,
    details: { reason, "approved by": actorText(approvedBy) },
  }),
  PolicyRebased: ({ policy, fromVersion, toVersion, reason, suspensions }, time) => ({
    headline: `Policy ${policy} rebased from version ${fromVersion} to ${toVersion}`,
    details: {
      reason,
      suspensions: listText(suspensions?.map(({ from, until }) => `${time(from)} to ${time(until)}`)),
    },
  }),
  MilestoneReached: ({ milestone, note }) => ({
    headline: `Milestone reached: ${words(milestone)}`,
    details: { note },
  }),
};
