import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actor } from "../fields/actor-field.ts";
import { text } from "../fields/text.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Attempt, type Rule, type Step } from "../step.ts";
import { clockReference, isSameClock, type ClockReference } from "./clock-reference.ts";
import { declaredClock, undeclaredClock } from "./declared-clock.ts";

/** A breach of a clock was excused: in the present run, on a closed complaint in the last. How late it was stays on record. */
export interface BreachWaived {
  readonly clock: ClockReference;
  readonly reason: string;
  readonly approvedBy: Actor;
}

const schema: z.ZodType<BreachWaived> = z.strictObject({ clock: clockReference, reason: text, approvedBy: actor });

const clockIsDeclared: Rule<BreachWaived> = ({ data, policies }) => undeclaredClock(policies, data.clock);

const approverIsAnother: Rule<BreachWaived> = ({ data, context }) =>
  sameHands("data.approvedBy", { as: "approver", actor: data.approvedBy }, { as: "proposer", actor: context.actor });

/** Nobody is excused in advance: the clock must have started, and gone on past its due instant. */
const isBreached: Rule<BreachWaived> = (attempt) => {
  const why = whyNotBreached(attempt);
  if (why === undefined) return [];
  return [
    {
      rule: "clockAdministration",
      code: "not-breached",
      field: "data.clock",
      problem: `${attempt.data.clock.clock} ${why}`,
      remedy: "Waive a breach once there is one.",
    },
  ];
};

function whyNotBreached({ data, context, policies, occurredAt }: Attempt<BreachWaived>): string | undefined {
  const declared = declaredClock(policies, data.clock);
  if (declared === undefined) return undefined;
  if (declared.advisory) return "is advisory and never breached";
  const { startedAt, dueAt, stoppedAt } = context.clock(data.clock);
  if (startedAt === null) return "has not started";
  if (dueAt === null) return "stood still without a known end before it fell due";
  if (stoppedAt !== null && stoppedAt <= dueAt) return `stopped at ${stoppedAt}, in time`;
  return occurredAt > dueAt ? undefined : `falls due at ${dueAt} and is not breached at ${occurredAt}`;
}

/** What was waived is the breach there was then; where the due instant has moved since, the next breach is another. */
const happensOnce: Rule<BreachWaived> = ({ data, context, policies, state }) => {
  if (declaredClock(policies, data.clock) === undefined) return [];
  const { dueAt } = context.clock(data.clock);
  const given = state.clocks.waivers.find(
    ({ clock, run, at }) =>
      run === state.closing.reopenings && isSameClock(clock, data.clock) && dueAt !== null && at > dueAt,
  );
  if (given === undefined) return [];
  return [
    {
      rule: "clockAdministration",
      code: "already-waived",
      field: "data.clock",
      problem: `the breach of ${data.clock.clock} was waived at ${given.at}`,
      remedy: "Nothing remains to be waived in this run.",
    },
  ];
};

/** `WaiveBreach` records `BreachWaived`: when that is possible, and what it changes. */
export const waiveBreach: Step<"WaiveBreach", "BreachWaived"> = defineStep({
  command: "WaiveBreach",
  event: "BreachWaived",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [clockIsDeclared, approverIsAnother, isBreached, happensOnce],
  evolve(draft, event) {
    draft.clocks.waivers.push({ clock: event.data.clock, run: draft.closing.reopenings, at: event.occurredAt });
  },
});
