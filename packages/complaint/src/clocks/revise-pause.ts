import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { endsBeforeItBegins, isOverAtClosing, pauseHasBegun } from "./pause-rules.ts";

/** A pause was recorded wrongly, or ends otherwise than expected. This says the whole span anew. */
export interface ClockPauseRevised {
  readonly pause: string;
  /** First instant that does not count. UTC. */
  readonly from: Instant;
  /** First instant that counts again; null: no end is known; the same as `from`: there was no pause. UTC. */
  readonly until: Instant | null;
  readonly reason: string;
}

const schema: z.ZodType<ClockPauseRevised> = z.strictObject({
  pause: identifier,
  from: instant,
  until: z.nullable(instant),
  reason: text,
});

const pauseExists: Rule<ClockPauseRevised> = ({ data, state }) =>
  unknownId("pause", "pause", byId(state.clocks.pauses, data.pause) !== undefined, data.pause);

const spanIsSound: Rule<ClockPauseRevised> = (attempt) => [
  ...endsBeforeItBegins(attempt.data),
  ...pauseHasBegun(attempt.data.from, attempt),
  ...isOverAtClosing(attempt.data, attempt),
];

/** `RevisePause` records `ClockPauseRevised`: when that is possible, and what it changes. */
export const revisePause: Step<"RevisePause", "ClockPauseRevised"> = defineStep({
  command: "RevisePause",
  event: "ClockPauseRevised",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [pauseExists, spanIsSound],
  evolve(draft, event) {
    const pause = byId(draft.clocks.pauses, event.data.pause);
    if (pause === undefined) return;
    pause.from = event.data.from;
    pause.until = event.data.until;
  },
});
