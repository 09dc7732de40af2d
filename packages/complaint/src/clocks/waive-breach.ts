import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actor } from "../fields/actor-field.ts";
import { text } from "../fields/text.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
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

/** Nobody is excused in advance. A clock that is not running may have been stopped too late, which only an assessment tells. */
const isBreached: Rule<BreachWaived> = ({ data, context, policies, occurredAt }) => {
  const dueAt = context.dueAt(data.clock);
  const advisory = declaredClock(policies, data.clock)?.advisory ?? false;
  if (!advisory && (dueAt === undefined || occurredAt > dueAt)) return [];
  const why = advisory
    ? "is advisory and never breached"
    : `falls due at ${dueAt} and is not breached at ${occurredAt}`;
  return [
    {
      rule: "clockAdministration",
      code: "not-breached",
      field: "data.clock",
      problem: `${data.clock.clock} ${why}`,
      remedy: "Waive a breach once there is one.",
    },
  ];
};

const happensOnce: Rule<BreachWaived> = ({ data, state }) =>
  state.clocks.waivers.some(({ clock, run }) => run === state.closing.reopenings && isSameClock(clock, data.clock))
    ? [
        {
          rule: "clockAdministration",
          code: "already-waived",
          field: "data.clock",
          problem: `the breach of ${data.clock.clock} was waived already`,
          remedy: "Nothing remains to be waived in this run.",
        },
      ]
    : [];

/** `WaiveBreach` records `BreachWaived`: when that is possible, and what it changes. */
export const waiveBreach: Step<"WaiveBreach", "BreachWaived"> = defineStep({
  command: "WaiveBreach",
  event: "BreachWaived",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [clockIsDeclared, approverIsAnother, isBreached, happensOnce],
  evolve(draft, event) {
    draft.clocks.waivers.push({ clock: event.data.clock, run: draft.closing.reopenings });
  },
});
