import type { Actor } from "@complaint-ledger/event-sourcing";
import type { Duration } from "@complaint-ledger/policy";
import * as z from "zod";
import { actor } from "../fields/actor-field.ts";
import { duration } from "../fields/duration-field.ts";
import { text } from "../fields/text.ts";
import { told, type Told } from "../fields/told.ts";
import { defineStep, type Step } from "../step.ts";
import { clockReference, type ClockReference } from "./clock-reference.ts";
import { approverIsAnother, complainantWasTold, isInTime, isRunning, policyAllowsIt } from "./extension-rules.ts";

/** A clock was given more time before it expired, and the complainant was told. */
export interface ClockExtended {
  readonly clock: ClockReference;
  /** How much is added, in the unit the policy limits extensions in; counted as the clock itself is. */
  readonly by: Duration;
  readonly reason: string;
  /** Whoever approved it; absent where the policy asks for nobody's approval. */
  readonly approvedBy?: Actor;
  readonly told: Told;
}

const schema: z.ZodType<ClockExtended> = z.strictObject({
  clock: clockReference,
  by: duration,
  reason: text,
  approvedBy: z.exactOptional(actor),
  told,
});

/** `ExtendClock` records `ClockExtended`: when that is possible, and what it changes. */
export const extendClock: Step<"ExtendClock", "ClockExtended"> = defineStep({
  command: "ExtendClock",
  event: "ClockExtended",
  version: 1,
  phases: ["open"],
  schema,
  rules: [policyAllowsIt, isRunning, isInTime, approverIsAnother, complainantWasTold],
  evolve(draft, event) {
    draft.clocks.extensions.push({ clock: event.data.clock, run: draft.closing.reopenings });
  },
});
