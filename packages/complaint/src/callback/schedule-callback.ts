import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { identifier } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { newCallback } from "./new-callback.ts";

/** A callback was planned. `progress` while the complainant waits, `outcome` once the matter is settled. */
export interface CallbackScheduled {
  readonly callback: string;
  readonly purpose: "progress" | "outcome";
  /** When it is to be made. UTC. */
  readonly plannedFor: Instant;
  readonly medium: Medium;
  /** Pseudonymous id of who is to call. */
  readonly agent?: string;
}

const schema: z.ZodType<CallbackScheduled> = z.strictObject({
  callback: identifier,
  purpose: z.enum(["progress", "outcome"]),
  plannedFor: instant,
  medium,
  agent: z.exactOptional(identifier),
});

const idIsFree: Rule<CallbackScheduled> = ({ data, state }) =>
  takenId("callback", "callback", byId(state.callback.callbacks, data.callback) !== undefined, data.callback);

/** `ScheduleCallback` records `CallbackScheduled`: when that is possible, and what it changes. */
export const scheduleCallback: Step<"ScheduleCallback", "CallbackScheduled"> = defineStep({
  command: "ScheduleCallback",
  event: "CallbackScheduled",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.callback.callbacks.push(newCallback(event.data.callback, event.data.purpose));
  },
});
