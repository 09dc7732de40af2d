import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { clockReference, type ClockReference } from "./clock-reference.ts";
import { declaredClock, undeclaredClock } from "./declared-clock.ts";
import { endsBeforeItBegins, isEmpty, isOverAtClosing, pauseHasBegun } from "./pause-rules.ts";

/** Clocks stood still, or stand still. It may be recorded late, and its end may lie ahead. */
export interface ClockPaused {
  readonly pause: string;
  /** The clock that is paused; absent: every clock that may be paused for the reason. */
  readonly clock?: ClockReference;
  /** First instant that does not count. UTC. */
  readonly from: Instant;
  /** First instant that counts again; absent: until it is resumed. UTC. */
  readonly until?: Instant;
  /** One of the clock's pause reasons, a statutory suspension among them. */
  readonly reason: string;
  readonly explanation?: string;
}

const schema: z.ZodType<ClockPaused> = z.strictObject({
  pause: identifier,
  clock: z.exactOptional(clockReference),
  from: instant,
  until: z.exactOptional(instant),
  reason: identifier,
  explanation: z.exactOptional(text),
});

const idIsFree: Rule<ClockPaused> = ({ data, state }) =>
  takenId("pause", "pause", byId(state.clocks.pauses, data.pause) !== undefined, data.pause);

const clockIsDeclared: Rule<ClockPaused> = ({ data, policies }) =>
  data.clock === undefined ? [] : undeclaredClock(policies, data.clock);

/** Imported history tells for what another system's clocks stood still, also where no clock here knows that reason. */
const reasonPauses: Rule<ClockPaused> = ({ data, policies }) => {
  if (data.clock === undefined && policies.some(({ origin }) => origin === "imported")) return [];
  const clocks =
    data.clock === undefined ? policies.flatMap((policy) => policy.clocks) : [declaredClock(policies, data.clock)];
  const reasons = clocks.flatMap((clock) => clock?.pauseReasons ?? []);
  if (reasons.includes(data.reason)) return [];
  return [
    {
      rule: "clockAdministration",
      code: "reason-does-not-pause",
      field: "data.reason",
      problem: `${data.reason} pauses ${data.clock === undefined ? "no clock of the pinned policies" : "this clock not"}`,
      remedy:
        reasons.length === 0
          ? "Do not pause it: the policy names no reason that would."
          : `Pause it for one of: ${[...new Set(reasons)].join(", ")}.`,
    },
  ];
};

const spanIsSound: Rule<ClockPaused> = (attempt) => {
  const span = { from: attempt.data.from, until: attempt.data.until ?? null };
  return [
    ...endsBeforeItBegins(span),
    ...isEmpty(span),
    ...pauseHasBegun(span.from, attempt),
    ...isOverAtClosing(span, attempt),
  ];
};

/** `PauseClock` records `ClockPaused`: when that is possible, and what it changes. */
export const pauseClock: Step<"PauseClock", "ClockPaused"> = defineStep({
  command: "PauseClock",
  event: "ClockPaused",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, clockIsDeclared, reasonPauses, spanIsSound],
  evolve(draft, event) {
    const { pause, clock, from, until, reason } = event.data;
    draft.clocks.pauses.push({ id: pause, clock: clock ?? null, from, until: until ?? null, reason });
  },
});
