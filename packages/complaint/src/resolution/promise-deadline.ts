import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** A date was promised to the complainant. No recomputation ever moves it, and it may lie anywhere (rule 8). */
export interface DeadlinePromised {
  readonly deadline: string;
  /** By when. UTC. */
  readonly dueAt: Instant;
  /** What was promised by then; absent: that the complaint is dealt with. */
  readonly what?: string;
}

const schema: z.ZodType<DeadlinePromised> = z.strictObject({
  deadline: identifier,
  dueAt: instant,
  what: z.exactOptional(text),
});

const idIsFree: Rule<DeadlinePromised> = ({ data, state }) =>
  takenId("deadline", "deadline", byId(state.resolution.promisedDeadlines, data.deadline) !== undefined, data.deadline);

/** `PromiseDeadline` records `DeadlinePromised`: when that is possible, and what it changes. */
export const promiseDeadline: Step<"PromiseDeadline", "DeadlinePromised"> = defineStep({
  command: "PromiseDeadline",
  event: "DeadlinePromised",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.resolution.promisedDeadlines.push({ id: event.data.deadline, dueAt: event.data.dueAt });
  },
});
