import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** What had paused the clocks is over; they run again. */
export interface ClockResumed {
  readonly pause: string;
  /** First instant that counts again. UTC. */
  readonly at: Instant;
}

const schema: z.ZodType<ClockResumed> = z.strictObject({ pause: identifier, at: instant });

const pauseIsOn: Rule<ClockResumed> = ({ data, state }) => {
  const pause = byId(state.clocks.pauses, data.pause);
  if (pause === undefined) return unknownId("pause", "pause", false, data.pause);
  if (pause.from < data.at && (pause.until === null || data.at < pause.until)) return [];
  return [
    {
      rule: "clockAdministration",
      code: "pause-not-on",
      field: "data.at",
      problem: `pause ${pause.id} is not on at ${data.at}: it began at ${pause.from} and ${
        pause.until === null ? "has no end yet" : `ends at ${pause.until}`
      }`,
      remedy: "Use RevisePause if its span was recorded wrongly.",
    },
  ];
};

const hasHappened: Rule<ClockResumed> = ({ data, occurredAt }) =>
  data.at <= occurredAt
    ? []
    : [
        {
          rule: "clockAdministration",
          code: "resumed-ahead",
          field: "data.at",
          problem: `${data.at} is after the resumption is recorded to have happened, ${occurredAt}`,
          remedy: "Use RevisePause to say when the pause will end.",
        },
      ];

/** `ResumeClock` records `ClockResumed`: when that is possible, and what it changes. */
export const resumeClock: Step<"ResumeClock", "ClockResumed"> = defineStep({
  command: "ResumeClock",
  event: "ClockResumed",
  version: 1,
  phases: ["open"],
  schema,
  rules: [pauseIsOn, hasHappened],
  evolve(draft, event) {
    const pause = byId(draft.clocks.pauses, event.data.pause);
    if (pause !== undefined) pause.until = event.data.at;
  },
});
